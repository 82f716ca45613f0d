/** WorkScribe as several processes on Axon Server, started from what is shipped. */
package io.workscribe.standalone.processes;
