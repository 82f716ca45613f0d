package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.api.search.query.SearchResult;
import io.workscribe.api.search.query.SearchResults;
import io.workscribe.query.search.Highlighter.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class SearchQueries {

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::exact)
            .thenComparing(Found::updatedAt)
            .reversed()
            .thenComparing(Found::document);

    private final SearchIndex index;

    SearchQueries(SearchIndex index) {
        this.index = index;
    }

    @QueryHandler
    SearchResults handle(OrganizationSearch query) {
        SearchPhrase phrase = SearchPhrase.of(query.text());
        Set<SearchKind> kinds = query.kind() == null ? EnumSet.allOf(SearchKind.class) : EnumSet.of(query.kind());
        List<Found> found = phrase.isBlank()
                ? List.of()
                : index.find(phrase, kinds, query.organizationId(), query.viewer()).stream()
                        .sorted(BEST_FIRST)
                        .toList();
        List<SearchResult> results = highlighted(found, phrase, query.organizationId());
        return new SearchResults(results, results.size(), query.text());
    }

    /** Comments are read only of tasks whose title and description do not show why they were found. */
    private List<SearchResult> highlighted(List<Found> found, SearchPhrase phrase, OrganizationId organization) {
        Highlighter highlighter = new Highlighter(phrase);
        Map<UUID, Explanation> explanations = new HashMap<>();
        List<UUID> unexplained = new ArrayList<>();
        for (Found each : found) {
            Explanation explanation = each.explanation(highlighter);
            explanations.put(each.document(), explanation);
            if (each.kind() == SearchKind.TASK && !explanation.isComplete()) {
                unexplained.add(each.document());
            }
        }
        if (!unexplained.isEmpty()) {
            index.comments(unexplained, organization)
                    .forEach((task, comments) -> explanations.computeIfPresent(
                            task, (id, explanation) -> highlighter.orBetter(explanation, comments)));
        }
        return found.stream()
                .map(each -> each.result(Objects.requireNonNull(explanations.get(each.document()))
                        .highlight()))
                .toList();
    }
}
