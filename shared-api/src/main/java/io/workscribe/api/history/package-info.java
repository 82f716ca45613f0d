/**
 * What happened in an organization: changes with their parts, derived from the events of all contexts. Has no events and
 * no commands of its own, and must not know what is no organization's: read marks, preferences, accounts.
 */
@NullMarked
package io.workscribe.api.history;

import org.jspecify.annotations.NullMarked;
