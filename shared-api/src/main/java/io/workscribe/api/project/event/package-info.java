@NullMarked
package io.workscribe.api.project.event;

import org.jspecify.annotations.NullMarked;
