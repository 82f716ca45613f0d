/**
 * What several contexts share: the ids by which they refer to each other, refusals, metadata keys, and the forms that
 * all messages have in common. Nothing else comes here without a decision record, and it knows no context.
 */
@NullMarked
package io.workscribe.api.common;

import org.jspecify.annotations.NullMarked;
