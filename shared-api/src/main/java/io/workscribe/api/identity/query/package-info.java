@NullMarked
package io.workscribe.api.identity.query;

import org.jspecify.annotations.NullMarked;
