package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.api.search.query.SearchResults;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchReadController {

    private static final int LONGEST_SEARCH = 200;

    private final QueryClient queries;

    SearchReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "Find tasks and wiki pages by what they say",
            description = "Titles, ids of tasks, descriptions, comments and the text of pages are searched for the"
                    + " beginnings of words, which all must be there; titles also for the text as it stands. Titles and"
                    + " ids that equal it come first, then the newest change; at most 20 tasks and 20 pages. The"
                    + " highlight is plain text in parts, of which some match: show each part as text, never as"
                    + " markup.",
            answer = SearchResults.class,
            tagged = false)
    @GetMapping("/api/v1/organizations/{slug}/search")
    ResponseEntity<SearchResults> search(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        String text = input.requiredQueryText("q", 1, LONGEST_SEARCH);
        SearchKind kind = input.queryEnum("type", SearchKind.class);
        input.check();
        return queries.answer(new OrganizationSearch(organization, caller.userId(), text, kind));
    }
}
