@NullMarked
package io.workscribe.query;

import org.jspecify.annotations.NullMarked;
