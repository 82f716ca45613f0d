package io.workscribe.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.Rejected;

/** Asserts that a question is refused. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(ReadSide readSide, Query<?> query, Rejected.Kind kind, ErrorCode code) {
        assertThatThrownBy(() -> readSide.ask(query)).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
