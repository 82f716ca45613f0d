/** What an editor document says as plain text; what every read model of this module shares, and nothing of any of them. */
@NullMarked
package io.workscribe.query.document;

import org.jspecify.annotations.NullMarked;
