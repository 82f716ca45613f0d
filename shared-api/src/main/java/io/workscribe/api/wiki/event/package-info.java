@NullMarked
package io.workscribe.api.wiki.event;

import org.jspecify.annotations.NullMarked;
