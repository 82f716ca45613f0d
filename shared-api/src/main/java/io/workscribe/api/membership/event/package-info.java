@NullMarked
package io.workscribe.api.membership.event;

import org.jspecify.annotations.NullMarked;
