package io.workscribe.command.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormerIdsTest {

    private final FormerIds former = new FormerIds();

    @Test
    void theLastOnesAreKnown() {
        UUID oldest = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        former.add(oldest);
        former.add(second);
        for (int i = 2; i < FormerIds.MOST; i++) {
            former.add(UUID.randomUUID());
        }
        assertThat(former.contains(oldest)).isTrue();
        former.add(UUID.randomUUID());
        assertThat(former.contains(oldest)).isFalse();
        assertThat(former.contains(second)).isTrue();
    }
}
