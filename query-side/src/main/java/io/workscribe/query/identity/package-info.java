/** People as they are shown: their own account to themselves, their names to others. Knows no credentials. */
package io.workscribe.query.identity;
