package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.wiki.PageId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links between tasks and pages; they count for both ends, which they name also when they are gone. */
final class LinkParts {

    private static final String TASK = "task_id";
    private static final String PAGE = "page_id";

    private LinkParts() {}

    static void addTo(EventParts parts) {
        parts.on(PageLinked.class, LinkParts::linked).on(PageUnlinked.class, LinkParts::unlinked);
    }

    private static void linked(PageLinked event, Telling telling) {
        FieldValues fields = new FieldValues()
                .begin(TASK, event.taskId(), telling.labelOf(event.taskId().value()))
                .begin(PAGE, event.pageId(), event.pageTitle());
        link(event, event.linkId(), event.pageId(), event.pageTitle(), ChangeAction.CREATED, fields, telling);
    }

    private static void unlinked(PageUnlinked event, Telling telling) {
        String title = telling.labelOf(event.pageId().value());
        FieldValues fields = new FieldValues()
                .field(TASK, event.taskId(), telling.labelOf(event.taskId().value()), null, null)
                .field(PAGE, event.pageId(), title, null, null);
        link(event, event.linkId(), event.pageId(), title, ChangeAction.DELETED, fields, telling);
    }

    private static void link(
            TaskEvent event,
            LinkId link,
            PageId page,
            @Nullable String title,
            ChangeAction action,
            FieldValues fields,
            Telling telling) {
        UUID space = PageParts.spaceOf(page, telling);
        telling.part(
                ChangedResource.LINK,
                link.value(),
                title,
                action,
                fields,
                event.projectId().value(),
                event.taskId().value(),
                TaskParts.sprintOf(event.taskId(), telling),
                page.value(),
                space);
    }
}
