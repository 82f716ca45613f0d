/** The read side's answer to "may this person see it": membership, looked up for every query. */
package io.workscribe.query.visibility;
