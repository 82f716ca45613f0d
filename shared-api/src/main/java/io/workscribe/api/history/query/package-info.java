@NullMarked
package io.workscribe.api.history.query;

import org.jspecify.annotations.NullMarked;
