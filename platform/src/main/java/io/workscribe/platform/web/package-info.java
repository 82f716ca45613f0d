/**
 * HTTP as the contract wants it: one filter chain, one JSON form, one form of errors, and what controllers use to read
 * a request, send a command and ask a query. Must not know any endpoint of a context.
 */
@NullMarked
package io.workscribe.platform.web;

import org.jspecify.annotations.NullMarked;
