/** Changes as they are told to open browsers. */
package io.workscribe.standalone.acceptance.live;
