/**
 * How many requests one caller may send in a minute. Knows which routes need the tight limit from the routes themselves,
 * and neither what they do nor who may call them.
 */
@NullMarked
package io.workscribe.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
