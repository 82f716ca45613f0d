/** Organizations, their members and invitations as they are shown. */
@NullMarked
package io.workscribe.query.membership;

import org.jspecify.annotations.NullMarked;
