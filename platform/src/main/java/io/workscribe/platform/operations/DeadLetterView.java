package io.workscribe.platform.operations;

/**
 * One event that a group could not handle. The cause belongs to the first of a sequence; the others wait behind it.
 *
 * @param sequenceNumber the event's number within its aggregate
 */
record DeadLetterView(
        String sequenceIdentifier,
        long sequenceIndex,
        String eventIdentifier,
        String payloadType,
        String aggregateType,
        String aggregateIdentifier,
        Long sequenceNumber,
        String timeStamp,
        String enqueuedAt,
        String lastTouched,
        String causeType,
        String causeMessage) {}
