/** The read side's answer to "may this person see it": membership, looked up for every query. */
@NullMarked
package io.workscribe.query.visibility;

import org.jspecify.annotations.NullMarked;
