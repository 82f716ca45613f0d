@NullMarked
package io.workscribe.api.notification.command;

import org.jspecify.annotations.NullMarked;
