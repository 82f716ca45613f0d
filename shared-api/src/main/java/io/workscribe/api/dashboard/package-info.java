/** What is going on in an organization, at a glance: drawn from the other contexts, with no events of its own. */
@NullMarked
package io.workscribe.api.dashboard;

import org.jspecify.annotations.NullMarked;
