/** Read models are rebuilt while people work. */
package io.workscribe.standalone.readmodel;
