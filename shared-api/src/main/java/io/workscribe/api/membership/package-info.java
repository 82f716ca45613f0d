/**
 * Organizations, who belongs to them in which role, and who is invited. Must not know what the members work on:
 * projects, tasks and notifications.
 */
@NullMarked
package io.workscribe.api.membership;

import org.jspecify.annotations.NullMarked;
