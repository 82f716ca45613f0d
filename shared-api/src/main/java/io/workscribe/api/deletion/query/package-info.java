@NullMarked
package io.workscribe.api.deletion.query;

import org.jspecify.annotations.NullMarked;
