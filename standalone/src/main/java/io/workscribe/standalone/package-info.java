@NullMarked
package io.workscribe.standalone;

import org.jspecify.annotations.NullMarked;
