@NullMarked
package io.workscribe.api.membership.query;

import org.jspecify.annotations.NullMarked;
