@NullMarked
package io.workscribe.api.wiki.query;

import org.jspecify.annotations.NullMarked;
