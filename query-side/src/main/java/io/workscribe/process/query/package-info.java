/** The main class of the read side. Knows the configuration of the side and nothing else of it. */
package io.workscribe.process.query;
