package io.workscribe.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.UnlinkPage;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.query.LinkView;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.creation.FormerIds;
import io.workscribe.platform.messaging.Precondition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The links from a task to wiki pages, at most one to each page. */
class PageLinks extends TaskPart {

    /** The ids of the links there are, by page id. */
    private Map<UUID, UUID> links = new LinkedHashMap<>();

    /** The ids of links that were taken away. */
    private FormerIds former = new FormerIds();

    @CommandHandler
    void decide(LinkPage command, Actor actor, TaskRules rules) {
        requireAccess(actor, rules);
        UUID linkId = command.linkId().value();
        if (former.contains(linkId)) {
            return;
        }
        UUID linked = pageOf(linkId);
        if (linked != null) {
            CreatedContent.of(linked)
                    .requireSame(CreatedContent.of(command.pageId().value()));
            return;
        }
        String title = rules.page().require(organizationId, command.pageId()).title();
        if (links.containsKey(command.pageId().value())) {
            throw Rejected.conflict(ErrorCode.LINK_ALREADY_EXISTS, "The task is linked to this page already.");
        }
        apply(new PageLinked(
                taskId, organizationId, projectId, command.linkId(), command.pageId(), title, actor.userId()));
    }

    @EventSourcingHandler
    private void evolve(PageLinked event) {
        links.put(event.pageId().value(), event.linkId().value());
    }

    private @Nullable UUID pageOf(UUID linkId) {
        return links.entrySet().stream()
                .filter(link -> link.getValue().equals(linkId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The page may be deleted by now. */
    @CommandHandler
    void decide(UnlinkPage command, Actor actor, Precondition precondition, TaskRules rules) {
        requireAccess(actor, rules);
        UUID linkId = links.get(command.pageId().value());
        if (linkId == null) {
            throw Rejected.notFound(ErrorCode.LINK_NOT_FOUND, "The task is not linked to this page.");
        }
        precondition.require(LinkView.VERSION);
        apply(new PageUnlinked(taskId, organizationId, projectId, new LinkId(linkId), command.pageId()));
    }

    @EventSourcingHandler
    private void evolve(PageUnlinked event) {
        links.remove(event.pageId().value());
        former.add(event.linkId().value());
    }
}
