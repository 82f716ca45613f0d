/**
 * Wiki spaces with their trees of pages, and the pages themselves.
 */
package io.workscribe.api.wiki;
