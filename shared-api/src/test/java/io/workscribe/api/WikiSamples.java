package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.PARENT_PAGE;
import static io.workscribe.api.SampleIds.SPACE;

import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import java.util.List;

final class WikiSamples {

    private WikiSamples() {}

    static List<Record> all() {
        return events();
    }

    private static List<Record> events() {
        return List.of(
                new SpaceCreated(SPACE, ORGANIZATION, "Engines", "ENG", "All about engines", "\uD83D\uDCCB", ADA),
                new SpaceRenamed(SPACE, ORGANIZATION, "Engine room", "Engines"),
                new SpaceDescribed(SPACE, ORGANIZATION, "Everything about engines", null),
                new SpaceIconChanged(SPACE, ORGANIZATION, "\uD83D\uDE82", null),
                new SpaceDeleted(SPACE, ORGANIZATION),
                new PageAdded(SPACE, ORGANIZATION, PAGE, PARENT_PAGE, 2, 1),
                new PageMoved(SPACE, ORGANIZATION, PAGE, null, 0, 0, PARENT_PAGE, 2, 1),
                new PageRemoved(SPACE, ORGANIZATION, PARENT_PAGE, null, 0, List.of(PAGE)),
                new PageCreated(PAGE, ORGANIZATION, SPACE, "How the mill turns", TaskSamples.DESCRIPTION, null, ADA),
                new PageEdited(
                        PAGE, ORGANIZATION, SPACE, "How the mill stops", TaskSamples.DESCRIPTION, "\uD83D\uDE82"),
                new PageRestored(PAGE, ORGANIZATION, SPACE, 0, "How the mill turns", TaskSamples.DESCRIPTION, null),
                new PageDeleted(PAGE, ORGANIZATION, SPACE));
    }
}
