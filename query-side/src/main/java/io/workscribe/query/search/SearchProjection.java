package io.workscribe.query.search;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.api.wiki.event.PageUndeleted;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;

/** Keeps what can be searched. Whatever moves a task's or page's own {@code updated_at} moves it here too. */
@ProcessingGroup(SearchProjection.GROUP)
class SearchProjection {

    static final String GROUP = "query.search";

    private final SearchDocuments documents;
    private final SearchTexts texts;
    private final PreparedTexts prepared;

    SearchProjection(SearchDocuments documents, SearchTexts texts, PreparedTexts prepared) {
        this.documents = documents;
        this.texts = texts;
        this.prepared = prepared;
    }

    @EventHandler
    void on(TaskCreated event, @Timestamp Instant at, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.add(event, at, version)) {
            PreparedTexts.Texts said = prepared.of(event, id);
            texts.add(
                    SearchKind.TASK,
                    event.taskId().value(),
                    event.organizationId(),
                    event.projectKey() + "-" + event.number(),
                    said.requiredTitle(),
                    said.requiredBody());
        }
    }

    @EventHandler
    void on(TaskRenamed event, @Timestamp Instant at, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.rename(event.taskId().value(), event.title(), at, version)) {
            texts.retitle(event.taskId().value(), prepared.of(event, id).requiredTitle());
        }
    }

    @EventHandler
    void on(TaskDescribed event, @Timestamp Instant at, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.touch(event.taskId().value(), at, version)) {
            texts.replaceBody(event.taskId().value(), prepared.of(event, id).requiredBody());
        }
    }

    @EventHandler
    void on(TaskStatusChanged event, @Timestamp Instant at, @SequenceNumber long version) {
        documents.putInStatus(event.taskId().value(), event.statusId().value(), at, version);
    }

    @EventHandler
    void on(TaskRanked event, @SequenceNumber long version) {
        documents.advance(event.taskId().value(), version);
    }

    @EventHandler
    void on(TaskAssigned event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskUnassigned event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskPrioritized event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskTypeChanged event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskParentChanged event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskPlannedInSprint event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskReturnedToBacklog event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskDueDateChanged event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(TaskLabelsChanged event, @Timestamp Instant at, @SequenceNumber long version) {
        touch(event.taskId(), at, version);
    }

    @EventHandler
    void on(CommentAdded event, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.advance(event.taskId().value(), version)) {
            texts.addComment(
                    event.taskId().value(),
                    event.organizationId(),
                    event.commentId().value(),
                    prepared.of(event, id).requiredBody(),
                    version);
        }
    }

    @EventHandler
    void on(CommentEdited event, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.advance(event.taskId().value(), version)) {
            texts.editComment(
                    event.taskId().value(),
                    event.commentId().value(),
                    prepared.of(event, id).requiredBody());
        }
    }

    @EventHandler
    void on(CommentDeleted event, @SequenceNumber long version) {
        if (documents.advance(event.taskId().value(), version)) {
            texts.hideComment(event.taskId().value(), event.commentId().value());
        }
    }

    @EventHandler
    void on(CommentRestored event, @SequenceNumber long version) {
        if (documents.advance(event.taskId().value(), version)) {
            texts.showComment(event.taskId().value(), event.commentId().value());
        }
    }

    @EventHandler
    void on(TaskDeleted event, @Timestamp Instant at, @SequenceNumber long version) {
        if (documents.delete(event.taskId().value(), at, version)) {
            texts.hide(event.taskId().value());
        }
    }

    @EventHandler
    void on(TaskRestored event, @Timestamp Instant at, @SequenceNumber long version) {
        if (documents.restore(event.taskId().value(), at, version)) {
            texts.show(event.taskId().value());
        }
    }

    @EventHandler
    void on(PageCreated event, @Timestamp Instant at, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.add(event, at, version)) {
            PreparedTexts.Texts said = prepared.of(event, id);
            texts.add(
                    SearchKind.PAGE,
                    event.pageId().value(),
                    event.organizationId(),
                    null,
                    said.requiredTitle(),
                    said.requiredBody());
        }
    }

    @EventHandler
    void on(PageEdited event, @Timestamp Instant at, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.rename(event.pageId().value(), event.title(), at, version)) {
            PreparedTexts.Texts said = prepared.of(event, id);
            texts.replace(event.pageId().value(), said.requiredTitle(), said.requiredBody());
        }
    }

    @EventHandler
    void on(PageRestored event, @Timestamp Instant at, @SequenceNumber long version, @MessageIdentifier String id) {
        if (documents.rename(event.pageId().value(), event.title(), at, version)) {
            PreparedTexts.Texts said = prepared.of(event, id);
            texts.replace(event.pageId().value(), said.requiredTitle(), said.requiredBody());
        }
    }

    @EventHandler
    void on(PageDeleted event, @Timestamp Instant at, @SequenceNumber long version) {
        if (documents.delete(event.pageId().value(), at, version)) {
            texts.hide(event.pageId().value());
        }
    }

    @EventHandler
    void on(PageUndeleted event, @Timestamp Instant at, @SequenceNumber long version) {
        if (documents.restore(event.pageId().value(), at, version)) {
            texts.show(event.pageId().value());
        }
    }

    private void touch(TaskId task, Instant at, long version) {
        documents.touch(task.value(), at, version);
    }
}
