package io.workscribe.query.history;

import io.workscribe.api.history.query.ChangeCursor;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.ChangePage;
import io.workscribe.api.history.query.ChangesOfPage;
import io.workscribe.api.history.query.ChangesOfSprint;
import io.workscribe.api.history.query.ChangesOfTask;
import io.workscribe.api.history.query.OrganizationChanges;
import io.workscribe.query.history.HistoryVisibility.Seen;
import io.workscribe.query.row.OneMoment;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ChangeListQueries {

    private static final ChangePage NOTHING = new ChangePage(List.of(), null);

    private final HistoryVisibility visibility;
    private final ShownChanges changes;

    ChangeListQueries(HistoryVisibility visibility, ShownChanges changes) {
        this.visibility = visibility;
        this.changes = changes;
    }

    @QueryHandler
    @OneMoment
    ChangePage handle(OrganizationChanges query) {
        return visibility
                .roleIn(query.organizationId(), query.viewer())
                .map(role -> changes.page(
                        query.organizationId(),
                        role,
                        query.filter(),
                        ChangeCursor.listOf(query.organizationId(), query.filter()),
                        query.after(),
                        query.limit()))
                .orElse(NOTHING);
    }

    @QueryHandler
    @OneMoment
    ChangePage handle(ChangesOfTask query) {
        Seen task = visibility.task(query.taskId().value(), query.viewer());
        return of(task, ChangeFilter.ofTask(query.taskId()), query.after(), query.limit());
    }

    @QueryHandler
    @OneMoment
    ChangePage handle(ChangesOfPage query) {
        Seen page = visibility.page(query.pageId().value(), query.viewer());
        return of(page, ChangeFilter.ofPage(query.pageId()), query.after(), query.limit());
    }

    @QueryHandler
    @OneMoment
    ChangePage handle(ChangesOfSprint query) {
        Seen sprint = visibility.sprint(query.sprintId().value(), query.viewer());
        return of(sprint, ChangeFilter.ofSprint(query.sprintId()), query.after(), query.limit());
    }

    private ChangePage of(Seen seen, ChangeFilter filter, @Nullable ChangeCursor after, int limit) {
        return changes.page(seen.organizationId(), seen.role(), filter, ChangeCursor.listOf(filter), after, limit);
    }
}
