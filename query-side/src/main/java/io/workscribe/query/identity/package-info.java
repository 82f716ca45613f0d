/** People as they are shown: their own account to themselves, their names to others. Knows no credentials. */
@NullMarked
package io.workscribe.query.identity;

import org.jspecify.annotations.NullMarked;
