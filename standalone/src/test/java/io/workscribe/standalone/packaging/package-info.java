/** What lies beside the code (proxy, compose file, Dockerfile) says the same as the code. */
package io.workscribe.standalone.packaging;
