@NullMarked
package io.workscribe.api.search.query;

import org.jspecify.annotations.NullMarked;
