/**
 * What a person was told and has read, in one inbox for each. Must not know more of a task than its id, key and title,
 * nor decide what is worth telling.
 */
@NullMarked
package io.workscribe.api.notification;

import org.jspecify.annotations.NullMarked;
