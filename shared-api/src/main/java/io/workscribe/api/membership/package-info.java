/**
 * Organizations, who belongs to them in which role, and who is invited. Must not know what the members work on:
 * projects, tasks and notifications.
 */
package io.workscribe.api.membership;
