@NullMarked
package io.workscribe.api.notification.event;

import org.jspecify.annotations.NullMarked;
