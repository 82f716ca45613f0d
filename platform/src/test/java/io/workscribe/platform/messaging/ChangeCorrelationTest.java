package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.MetaKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class ChangeCorrelationTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final ChangeCorrelation correlation = new ChangeCorrelation(new ChangeClock(InstantSource.fixed(NOON)));

    @Test
    void aReactionIsAChangeOfItsOwnThatComesAfterItsCause() {
        Map<String, ?> reaction = reactionTo(GenericEventMessage.asEventMessage("done")
                .andMetaData(Map.of(
                        MetaKeys.CHANGE, "the cause", MetaKeys.CHANGED_AT, ChangeStamp.text(NOON.plusSeconds(1)))));

        assertThat(reaction.get(MetaKeys.CAUSE)).isEqualTo("the cause");
        assertThat(reaction.get(MetaKeys.CHANGED_AT))
                .isEqualTo(ChangeStamp.text(NOON.plusSeconds(1).plusNanos(1_000)));
        assertThat(reaction.get(MetaKeys.CHANGE)).isNotEqualTo("the cause");
    }

    /** A dead letter of the time before changes had ids. */
    @Test
    void aReactionToWhatHasNoChangeHasNoCause() {
        Map<String, ?> reaction = reactionTo(GenericEventMessage.asEventMessage("done"));

        assertThat(reaction).containsOnlyKeys(MetaKeys.CHANGE, MetaKeys.CHANGED_AT);
    }

    private Map<String, ?> reactionTo(EventMessage<?> event) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event);
        try {
            return correlation.correlationDataFor(event);
        } finally {
            work.rollback();
        }
    }
}
