package io.workscribe.distributed.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.distributed.consistency.NodeProgress.Segment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportedProgressTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Set<String> GROUPS = Set.of("query.a", "query.b");

    private final ReportedProgress progress = new ReportedProgress(Duration.ofMinutes(1));

    @Test
    @DisplayName("Groups that are spread over processes are waited for all together")
    void spread() {
        report("one", whole("query.a", 7));
        assertThat(progress.await(GROUPS::contains, 5, SHORT)).isFalse();
        report("two", whole("query.b", 4));
        assertThat(progress.await(GROUPS::contains, 5, SHORT)).isFalse();

        report("two", whole("query.b", 5));
        assertThat(progress.await(GROUPS::contains, 5, SHORT)).isTrue();
    }

    @Test
    @DisplayName("Who waits goes on as soon as the report arrives")
    void wakes() throws Exception {
        report("one", whole("query.a", 1), whole("query.b", 1));
        CompletableFuture<Boolean> passed =
                CompletableFuture.supplyAsync(() -> progress.await(GROUPS::contains, 2, LONG));
        assertThat(passed).isNotDone();

        report("one", whole("query.a", 2), whole("query.b", 2));
        assertThat(passed.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("A group of which nobody works on a part has seen nothing")
    void unclaimedPart() {
        report("one", whole("query.a", 9), new Segment("query.b", 0, 1, 9));
        assertThat(progress.await(GROUPS::contains, 1, SHORT)).isFalse();

        report("two", new Segment("query.b", 1, 1, 9));
        assertThat(progress.await(GROUPS::contains, 1, SHORT)).isTrue();
    }

    @Test
    @DisplayName("What a process took over is no longer where its former owner left it")
    void takenOver() {
        report("one", whole("query.a", 3), whole("query.b", 3));
        report("two", whole("query.a", 3));
        report("two", whole("query.a", 8));

        assertThat(progress.position("query.a")).hasValue(8);
        assertThat(progress.claimsOfNodesWith("query.a")).isEqualTo(Map.of("one", 1, "two", 1));
    }

    @Test
    @DisplayName("Nobody's groups are not waited for in vain, but nor are they passed")
    void nobody() {
        assertThat(progress.await(GROUPS::contains, 0, SHORT)).isFalse();
        report("one", whole("query.a", 3), whole("query.b", 3));
        progress.add(new NodeProgress("one", Set.of(), Set.of(), List.of()));

        assertThat(progress.await(GROUPS::contains, 0, SHORT)).isFalse();
        assertThat(progress.claimsOfNodesWith("query.a")).isEmpty();
    }

    @Test
    @DisplayName("A group stays where it was known to be while somebody takes it over")
    void betweenOwners() {
        report("one", whole("query.a", 3), whole("query.b", 3));
        assertThat(progress.position("query.a")).hasValue(3);
        report("one", whole("query.b", 3));

        assertThat(progress.position("query.a")).hasValue(3);
        assertThat(new ReportedProgress(Duration.ZERO).position("query.a")).isEmpty();
    }

    private void report(String node, Segment... segments) {
        progress.add(new NodeProgress(node, GROUPS, Set.of(), List.of(segments)));
    }

    private static Segment whole(String group, long position) {
        return new Segment(group, 0, 0, position);
    }
}
