/** Events that older builds have stored become, while they are read, what this build stores. */
package io.workscribe.platform.upcasting;
