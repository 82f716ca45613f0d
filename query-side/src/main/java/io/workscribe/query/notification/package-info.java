/** Who is told about what: the saga that decides, the inbox that is shown, the sockets that push. */
@NullMarked
package io.workscribe.query.notification;

import org.jspecify.annotations.NullMarked;
