/** An organization at a glance, read from tables that other read models keep. */
package io.workscribe.query.dashboard;
