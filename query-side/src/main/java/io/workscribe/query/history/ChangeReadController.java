package io.workscribe.query.history;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.history.query.ChangeCursor;
import io.workscribe.api.history.query.ChangeDensityView;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.ChangePage;
import io.workscribe.api.history.query.OrganizationChangeDensity;
import io.workscribe.api.history.query.OrganizationChanges;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeReadController {

    private static final String TAKES =
            "All parameters must hold; resource and action for one part of the change, each repeated for alternatives. A"
                    + " task counts with its comments, links and labels, a sprint with the tasks that are in it; from is"
                    + " inclusive, to exclusive.";

    private final QueryClient queries;

    ChangeReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "The changes of an organization, newest first",
            description = TAKES
                    + " A change is shown with its first 20 parts. A list goes on after next, which belongs to the"
                    + " same parameters, apart from limit.",
            answer = ChangePage.class,
            tagged = false)
    @GetMapping("/api/v1/organizations/{slug}/changes")
    ResponseEntity<ChangePage> changes(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        ChangeFilter filter = filter(input);
        UUID list = ChangeCursor.listOf(organization, filter);
        ChangeCursor after = input.queryCursor(
                "after",
                ChangeCursor.LONGEST,
                ChangeCursor::parse,
                cursor -> cursor.list().equals(list));
        int limit = input.queryInt("limit", 50, 1, 100);
        input.check();
        return queries.answer(new OrganizationChanges(organization, caller.userId(), filter, after, limit));
    }

    @Operation(
            summary = "How many changes of an organization there were in stretches of time of one length",
            description = TAKES
                    + " Without from it begins with the first change of the organization, without to it ends behind"
                    + " the last one.",
            answer = ChangeDensityView.class)
    @GetMapping("/api/v1/organizations/{slug}/changes/density")
    ResponseEntity<ChangeDensityView> density(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        ChangeFilter filter = filter(input);
        int buckets = input.queryInt("buckets", 100, 1, 500);
        input.check();
        return queries.answer(new OrganizationChangeDensity(organization, caller.userId(), filter, buckets));
    }

    private static ChangeFilter filter(RequestInput input) {
        ChangeFilter filter = ChangeFilter.of(input.listParameters());
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            input.reject("from", "This is after the end");
        }
        return filter;
    }
}
