/** Organizations, their members and invitations as they are shown. */
package io.workscribe.query.membership;
