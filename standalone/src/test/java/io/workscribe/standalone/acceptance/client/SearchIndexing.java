package io.workscribe.standalone.acceptance.client;

import static org.awaitility.Awaitility.await;

/** Search may be a moment behind all else: whoever looks for what was just written waits here first. */
public final class SearchIndexing {

    private static final Project MARKERS = Server.get().register("Marker").createsProject();

    private SearchIndexing() {}

    /** Returns when whatever was written before is found: search sees changes in the order in which they were made. */
    public static void awaitAll() {
        String marker = Unique.word();
        MARKERS.task(marker);
        Organization organization = MARKERS.organization();
        await().atMost(Server.PATIENCE)
                .until(() -> !organization
                        .owner()
                        .get(organization.path() + "/search?q=" + marker)
                        .expect(200)
                        .at("/results")
                        .isEmpty());
    }
}
