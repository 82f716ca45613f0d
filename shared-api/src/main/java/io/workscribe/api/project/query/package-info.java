@NullMarked
package io.workscribe.api.project.query;

import org.jspecify.annotations.NullMarked;
