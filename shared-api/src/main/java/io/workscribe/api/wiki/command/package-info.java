@NullMarked
package io.workscribe.api.wiki.command;

import org.jspecify.annotations.NullMarked;
