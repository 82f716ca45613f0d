package io.workscribe.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WritePositionTest {

    private final WritePosition written = new WritePosition(9, 3, Map.of(String.class, 7L, Integer.class, 9L));

    @Test
    void whoSeesOnlySomeTypesMustComeToTheLastOfThese() {
        assertThat(written.lastOf(String.class::equals)).isEqualTo(7);
        assertThat(written.lastOf(type -> true)).isEqualTo(9);
    }

    @Test
    void whoSeesNoneOfThemNeedNotMove() {
        assertThat(written.lastOf(Long.class::equals)).isZero();
    }

    @Test
    void whereTypesAreNotKnownEverybodyMustComeToTheLast() {
        assertThat(new WritePosition(9, 3).lastOf(Long.class::equals)).isEqualTo(9);
    }

    @Test
    void whatTheSameTransactionWroteBeforeCountsToo() {
        WritePosition later = new WritePosition(12, 0, Map.of(String.class, 12L)).after(written);

        assertThat(later.position()).isEqualTo(12);
        assertThat(later.newestByType()).isEqualTo(Map.of(String.class, 12L, Integer.class, 9L));
    }
}
