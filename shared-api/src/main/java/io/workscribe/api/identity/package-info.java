/**
 * People and their accounts: registered, opened by an identity elsewhere, switched off, switched on again. Must not know passwords, tokens and
 * sessions, which never travel in a message, nor the organizations of a person.
 */
@NullMarked
package io.workscribe.api.identity;

import org.jspecify.annotations.NullMarked;
