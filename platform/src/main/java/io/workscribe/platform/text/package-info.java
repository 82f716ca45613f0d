/** What can be said of any text, whoever wrote it and whatever for. Must not know where texts come from. */
package io.workscribe.platform.text;
