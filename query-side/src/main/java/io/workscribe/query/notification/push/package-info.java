/** Notifications as they are pushed to open browsers over WebSockets. */
@NullMarked
package io.workscribe.query.notification.push;

import org.jspecify.annotations.NullMarked;
