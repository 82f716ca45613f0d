@NullMarked
package io.workscribe.api.identity.command;

import org.jspecify.annotations.NullMarked;
