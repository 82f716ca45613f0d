/** Links between tasks and wiki pages, seen from either end. */
package io.workscribe.query.link;
