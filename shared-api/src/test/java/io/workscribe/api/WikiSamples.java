package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.GRACE;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.PARENT_PAGE;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Cursor;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreateFirstSpace;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.api.wiki.command.DeletePage;
import io.workscribe.api.wiki.command.DeleteSpace;
import io.workscribe.api.wiki.command.EditPage;
import io.workscribe.api.wiki.command.EditSpace;
import io.workscribe.api.wiki.command.MovePage;
import io.workscribe.api.wiki.command.RestorePage;
import io.workscribe.api.wiki.command.RestoreSpace;
import io.workscribe.api.wiki.command.ReturnPage;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PagePlace;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.PageUndeleted;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.event.SpaceRestored;
import io.workscribe.api.wiki.query.OrganizationSpaces;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.api.wiki.query.PageHistory;
import io.workscribe.api.wiki.query.PageNode;
import io.workscribe.api.wiki.query.PageTree;
import io.workscribe.api.wiki.query.PageVersionByNumber;
import io.workscribe.api.wiki.query.PageVersionList;
import io.workscribe.api.wiki.query.PageVersionSummary;
import io.workscribe.api.wiki.query.PageVersionView;
import io.workscribe.api.wiki.query.PageView;
import io.workscribe.api.wiki.query.SpaceById;
import io.workscribe.api.wiki.query.SpaceList;
import io.workscribe.api.wiki.query.SpacePages;
import io.workscribe.api.wiki.query.SpaceView;
import java.util.List;
import java.util.stream.Stream;

final class WikiSamples {

    private static final Cursor CURSOR = new Cursor(CREATED_AT, 3, SPACE.value());

    private static final String CLIPBOARD = "\uD83D\uDCCB";
    private static final String ENGINE = "\uD83D\uDE82";

    private static final SpaceView SPACE_VIEW = new SpaceView(
            SPACE, ORGANIZATION, "Engines", "ENG", null, CLIPBOARD, ADA, CREATED_AT, UPDATED_AT, 2, 5, 79);
    private static final PagePlace PAGE_PLACE = new PagePlace(PAGE, PARENT_PAGE, 0);
    private static final PageNode LEAF =
            new PageNode(PAGE, SPACE, PARENT_PAGE, "How the mill turns", ENGINE, 0, 1, "0V0001", 3, 80, List.of());
    private static final PageNode ROOT =
            new PageNode(PARENT_PAGE, SPACE, null, "The mill", null, 0, 0, "0V0001", 2, 81, List.of(LEAF));
    private static final PageVersionSummary VERSION =
            new PageVersionSummary(3, "How the mill turns", GRACE, IdentitySamples.GRACE_SUMMARY, UPDATED_AT, 0L);

    private WikiSamples() {}

    static List<Record> all() {
        return Stream.of(events(), commands(), queries(), views())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Record> events() {
        return List.of(
                new SpaceCreated(SPACE, ORGANIZATION, "Engines", "ENG", "All about engines", CLIPBOARD, ADA),
                new SpaceRenamed(SPACE, ORGANIZATION, "Engine room", "Engines"),
                new SpaceDescribed(SPACE, ORGANIZATION, "Everything about engines", null),
                new SpaceIconChanged(SPACE, ORGANIZATION, ENGINE, null),
                new SpaceDeleted(SPACE, ORGANIZATION, "ENG", "Engine room"),
                new PageAdded(SPACE, ORGANIZATION, PAGE, PARENT_PAGE, 2, 1),
                new PageMoved(SPACE, ORGANIZATION, PAGE, null, 0, 0, PARENT_PAGE, 2, 1),
                new PageRemoved(SPACE, ORGANIZATION, PARENT_PAGE, null, 0, List.of(PAGE), List.of(PAGE_PLACE)),
                PAGE_PLACE,
                new PageReturned(SPACE, ORGANIZATION, PARENT_PAGE, null, 0, 0, List.of(PAGE_PLACE)),
                new SpaceRestored(SPACE, ORGANIZATION, "ENG"),
                new PageCreated(PAGE, ORGANIZATION, SPACE, "How the mill turns", TaskSamples.DESCRIPTION, null, ADA),
                new PageEdited(PAGE, ORGANIZATION, SPACE, "How the mill stops", TaskSamples.DESCRIPTION, ENGINE, 1L),
                new PageRestored(PAGE, ORGANIZATION, SPACE, 0, "How the mill turns", TaskSamples.DESCRIPTION, null),
                new PageDeleted(PAGE, ORGANIZATION, SPACE),
                new PageUndeleted(PAGE, ORGANIZATION, SPACE));
    }

    private static List<Record> commands() {
        return List.of(
                new CreateSpace(SPACE, ORGANIZATION, "Engines", "ENG", "All about engines", CLIPBOARD),
                new CreateFirstSpace(SpaceId.firstOf(ORGANIZATION), ORGANIZATION, ADA),
                new EditSpace(SPACE, new Change<>("Engine room"), null, new Change<>(ENGINE)),
                new DeleteSpace(SPACE),
                new CreatePage(SPACE, PAGE, PARENT_PAGE, "How the mill turns", TaskSamples.DESCRIPTION, null),
                new MovePage(SPACE, PAGE, null, 1),
                new DeletePage(SPACE, PAGE, true),
                new ReturnPage(SPACE, PAGE),
                new RestoreSpace(SPACE),
                new EditPage(PAGE, null, new Change<>(TaskSamples.DESCRIPTION), new Change<>(ENGINE), true),
                new RestorePage(PAGE, 0));
    }

    private static List<Record> queries() {
        return List.of(
                new OrganizationSpaces(ORGANIZATION, ADA, 0, 50, CURSOR),
                new SpaceById(SPACE, ADA),
                new SpacePages(SPACE, ADA),
                new PageById(PAGE, ADA),
                new PageHistory(PAGE, ADA, 0, 50),
                new PageVersionByNumber(PAGE, 3, ADA));
    }

    private static List<Record> views() {
        return List.of(
                SPACE_VIEW,
                new SpaceList(List.of(SPACE_VIEW), 1, 0, 50, CURSOR.text()),
                LEAF,
                new PageTree(List.of(ROOT), 2),
                new PageView(
                        PAGE,
                        ORGANIZATION,
                        SPACE,
                        PARENT_PAGE,
                        "How the mill turns",
                        TaskSamples.DESCRIPTION,
                        ENGINE,
                        0,
                        1,
                        ADA,
                        ADA,
                        IdentitySamples.ADA_SUMMARY,
                        GRACE,
                        IdentitySamples.GRACE_SUMMARY,
                        CREATED_AT,
                        UPDATED_AT,
                        null,
                        3),
                VERSION,
                new PageVersionList(List.of(VERSION), 1, 0, 50, null),
                new PageVersionView(
                        PAGE,
                        3,
                        "How the mill turns",
                        TaskSamples.DESCRIPTION,
                        null,
                        GRACE,
                        IdentitySamples.GRACE_SUMMARY,
                        UPDATED_AT,
                        0L));
    }
}
