@NullMarked
package io.workscribe.api.identity.event;

import org.jspecify.annotations.NullMarked;
