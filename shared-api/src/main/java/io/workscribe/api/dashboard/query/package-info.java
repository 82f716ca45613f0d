@NullMarked
package io.workscribe.api.dashboard.query;

import org.jspecify.annotations.NullMarked;
