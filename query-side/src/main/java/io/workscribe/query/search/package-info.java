/** Finding tasks and pages by what they say. Keeps a copy of their texts, cut into what can be looked for. */
package io.workscribe.query.search;
