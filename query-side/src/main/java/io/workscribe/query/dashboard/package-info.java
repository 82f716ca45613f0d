/** An organization at a glance, read from tables that other read models keep. */
@NullMarked
package io.workscribe.query.dashboard;

import org.jspecify.annotations.NullMarked;
