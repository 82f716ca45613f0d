/**
 * The encryption of what events say about people: one key per person, outside of the event store. Must not know which
 * events there are, nor let anything but the event serializer read or write with it.
 */
@NullMarked
package io.workscribe.platform.personaldata;

import org.jspecify.annotations.NullMarked;
