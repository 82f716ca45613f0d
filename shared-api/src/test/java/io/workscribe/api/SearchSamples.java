package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.search.HighlightedField;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.Highlight;
import io.workscribe.api.search.query.HighlightPart;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.api.search.query.PageResult;
import io.workscribe.api.search.query.SearchResults;
import io.workscribe.api.search.query.TaskResult;
import java.util.List;

final class SearchSamples {

    private static final HighlightPart AROUND = new HighlightPart("How the ", false);
    private static final Highlight HIGHLIGHT =
            new Highlight(HighlightedField.TITLE, List.of(AROUND, new HighlightPart("mill", true)));
    private static final TaskResult TASK_RESULT =
            new TaskResult(TASK, "Oil the mill", "APP-7 \u00B7 To Do", TASK, "APP", 7, "To Do", UPDATED_AT, null);
    private static final PageResult PAGE_RESULT =
            new PageResult(PAGE, "How the mill turns", "Engines", PAGE, SPACE, "Engines", CREATED_AT, HIGHLIGHT);

    private SearchSamples() {}

    static List<Record> all() {
        return List.of(
                new OrganizationSearch(ORGANIZATION, ADA, "mill", SearchKind.PAGE),
                new SearchResults(List.of(TASK_RESULT, PAGE_RESULT), 2, "mill"),
                TASK_RESULT,
                PAGE_RESULT,
                HIGHLIGHT,
                AROUND);
    }
}
