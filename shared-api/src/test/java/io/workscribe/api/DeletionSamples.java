package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.COMMENT;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.deletion.DeletedResource;
import io.workscribe.api.deletion.query.DeletedPage;
import io.workscribe.api.deletion.query.DeletedThing;
import io.workscribe.api.deletion.query.DeletedThings;
import java.util.List;

final class DeletionSamples {

    private static final Cursor CURSOR = new Cursor(UPDATED_AT, 4711, COMMENT.value());

    private static final DeletedThing COMMENT_THING = new DeletedThing(
            DeletedResource.COMMENT,
            COMMENT.value(),
            "The mill turns",
            UPDATED_AT,
            ADA,
            IdentitySamples.ADA_SUMMARY,
            "01a22b6e-3ffe-754f-bef1-a2c6f02017f2",
            PROJECT,
            SPACE,
            TASK);

    private DeletionSamples() {}

    static List<Record> all() {
        return List.of(
                new DeletedThings(ORGANIZATION, ADA, DeletedResource.COMMENT, "mill", CURSOR, 50),
                COMMENT_THING,
                new DeletedPage(List.of(COMMENT_THING), CURSOR.text()));
    }
}
