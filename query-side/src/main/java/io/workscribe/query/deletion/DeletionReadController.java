package io.workscribe.query.deletion;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.deletion.DeletedResource;
import io.workscribe.api.deletion.query.DeletedPage;
import io.workscribe.api.deletion.query.DeletedThings;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeletionReadController {

    private static final int LONGEST_SEARCH = 200;

    private final QueryClient queries;

    DeletionReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "What was deleted and can be brought back, the newest deletion first",
            description =
                    "One entry for each deletion: what went with it comes back with it. q: what the label contains.",
            answer = DeletedPage.class,
            tagged = false)
    @GetMapping("/api/v1/organizations/{slug}/deleted")
    ResponseEntity<DeletedPage> deleted(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        DeletedResource resource = input.queryEnum("resource", DeletedResource.class);
        String text = input.queryText("q", 1, LONGEST_SEARCH);
        Cursor after = input.queryCursor("after");
        int limit = input.queryInt("limit", 50, 1, 100);
        input.check();
        return queries.answer(new DeletedThings(organization, caller.userId(), resource, text, after, limit));
    }
}
