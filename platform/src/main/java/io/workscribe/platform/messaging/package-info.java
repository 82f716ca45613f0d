/**
 * The buses, serializers and event processors of one process: who acts, how a refusal travels, and what happens to an
 * event that cannot be handled. Must not know HTTP.
 */
@NullMarked
package io.workscribe.platform.messaging;

import org.jspecify.annotations.NullMarked;
