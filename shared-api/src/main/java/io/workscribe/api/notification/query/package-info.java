@NullMarked
package io.workscribe.api.notification.query;

import org.jspecify.annotations.NullMarked;
