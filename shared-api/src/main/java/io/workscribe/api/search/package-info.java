/**
 * Finding tasks and pages of an organization by what they say. Refers to them by their ids; must not know how anything
 * is found.
 */
@NullMarked
package io.workscribe.api.search;

import org.jspecify.annotations.NullMarked;
