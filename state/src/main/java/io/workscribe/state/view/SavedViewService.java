package io.workscribe.state.view;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.messaging.Precondition;
import io.workscribe.state.Repositories;
import io.workscribe.state.RowLocks;
import io.workscribe.state.live.ToldState;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The saved views of projects. A private one is its maker's alone; a shared one everybody reads, and its maker, owners and
 * admins change it.
 */
public final class SavedViewService {

    private static final int MOST_OF_A_PERSON = 100;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Supplier<SavedViewRepository> rows;
    private final RowLocks locks;
    private final ToldState told;
    private final TransactionTemplate transaction;

    SavedViewService(EntityManager entities, JdbcClient jdbc, ToldState told, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.rows = Repositories.of(SavedViewRepository.class, entities);
        this.locks = new RowLocks(jdbc);
        this.told = told;
        this.transaction = new TransactionTemplate(transactions);
    }

    public SavedViewListResponse of(ProjectId project, UserId viewer) {
        List<SavedViewResponse> views = rows.get().seenBy(project.value(), viewer.value()).stream()
                .map(SavedViewRow::shown)
                .toList();
        return new SavedViewListResponse(views, views.size());
    }

    public SavedViewResponse create(ViewAccess maker, NewView view) {
        return transaction.execute(status -> {
            if (told.isDone()) {
                return found(maker, view.id()).shown();
            }
            locks.lock("views in " + maker.projectId(), maker.person().value());
            if (rows.get()
                            .countByProjectIdAndOwnerId(
                                    maker.projectId().value(), maker.person().value())
                    >= MOST_OF_A_PERSON) {
                throw Rejected.conflict(
                        ErrorCode.TOO_MANY_VIEWS,
                        "Nobody keeps more than " + MOST_OF_A_PERSON + " views of a project. Delete one first.");
            }
            SavedViewRow row = new SavedViewRow(maker, view, told.change().at());
            entities.persist(row);
            told.tell(maker.person(), ToldViews.created(row));
            return row.shown();
        });
    }

    /**
     * What is so already is no change.
     *
     * @param members tells who belongs to the organization: what is shared by nobody of it cannot become private
     */
    public SavedViewResponse edit(
            ViewAccess editor, ViewId id, ViewEdit edit, Precondition precondition, Predicate<UserId> members) {
        return transaction.execute(status -> {
            locks.lock("view", id.value());
            SavedViewRow row = changeable(editor, id);
            if (told.isDone()) {
                return row.shown();
            }
            precondition.requireExactly(row.version());
            List<String> fields = row.differences(edit);
            if (!fields.isEmpty()) {
                boolean wasShared = row.isShared();
                if (wasShared && fields.contains("shared") && !members.test(row.owner())) {
                    throw Rejected.forbidden(
                            ErrorCode.FORBIDDEN, "Whoever made this view has left. It can only stay shared, or go.");
                }
                row.edit(edit, told.change().at());
                told.tell(editor.person(), ToldViews.updated(row, wasShared, fields));
            }
            return row.shown();
        });
    }

    public void delete(ViewAccess deleter, ViewId id, Precondition precondition) {
        transaction.executeWithoutResult(status -> {
            locks.lock("view", id.value());
            SavedViewRow row = changeable(deleter, id);
            precondition.requireExactly(row.version());
            rows.get().delete(row);
            told.tell(deleter.person(), ToldViews.deleted(row));
        });
    }

    /**
     * What somebody had made for themselves until they left. Nobody else ever saw it, so nobody is told. For handlers of
     * events, whose rollbacks to a savepoint an entity manager would not notice.
     */
    public void forgetPrivate(OrganizationId organization, UserId person, Instant leftAt) {
        jdbc.sql("DELETE FROM state.saved_view"
                        + " WHERE owner_id = ? AND organization_id = ? AND NOT shared AND created_at <= ?")
                .params(person.value(), organization.value(), leftAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SavedViewRow changeable(ViewAccess access, ViewId id) {
        SavedViewRow row = found(access, id);
        if (!row.owner().equals(access.person()) && !access.manager()) {
            throw Rejected.forbidden(ErrorCode.FORBIDDEN, "Only its maker, owners and admins change a shared view.");
        }
        return row;
    }

    /** Somebody else's private one is as good as none. */
    private SavedViewRow found(ViewAccess access, ViewId id) {
        return rows.get()
                .findById(id.value())
                .filter(row -> row.isIn(access))
                .filter(row -> row.isShared() || row.owner().equals(access.person()))
                .orElseThrow(() -> Rejected.notFound(ErrorCode.VIEW_NOT_FOUND, "There is no such view."));
    }
}
