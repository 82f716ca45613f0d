/** Notifications as they are pushed to open browsers over WebSockets. */
package io.workscribe.query.notification.push;
