package io.workscribe.standalone.acceptance.client;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

/** Search may be a moment behind all else: whoever looks for what was just written waits here first. */
public final class SearchIndexing {

    private static final Project MARKERS = Server.get().register("Marker").createsProject();

    /** Less than a token is good for: suites against several processes take longer. */
    private static final Duration SIGNED_IN = Duration.ofMinutes(10);

    private static Person marker = MARKERS.organization().owner();
    private static Instant since = Instant.now();

    private SearchIndexing() {}

    /** Returns when whatever was written before is found: search sees changes in the order in which they were made. */
    public static void awaitAll() {
        Person person = signedIn();
        String word = Unique.word();
        MARKERS.task(person, object("title", word));
        await().atMost(Server.PATIENCE)
                .until(() -> !person.get(MARKERS.organization().path() + "/search?q=" + word)
                        .expect(200)
                        .at("/results")
                        .isEmpty());
    }

    private static synchronized Person signedIn() {
        if (since.plus(SIGNED_IN).isBefore(Instant.now())) {
            marker = marker.signsInAgain();
            since = Instant.now();
        }
        return marker;
    }
}
