/** What the clients of a person keep for them. */
@NullMarked
package io.workscribe.state.preference;

import org.jspecify.annotations.NullMarked;
