@NullMarked
package io.workscribe.api.membership.command;

import org.jspecify.annotations.NullMarked;
