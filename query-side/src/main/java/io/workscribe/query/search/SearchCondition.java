package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.query.row.SqlCondition;
import io.workscribe.query.row.TextCondition;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SearchCondition implements TextCondition {

    @Override
    public SqlCondition ofTasks(String text, OrganizationId organization) {
        SearchPhrase phrase = SearchPhrase.of(text);
        return new SqlCondition(
                "t.task_id IN (" + SearchIndex.everyHit(phrase) + ")",
                Map.of(
                        "organization", organization.value(),
                        "phrase", phrase.whole(),
                        "exact", phrase.exactly(SearchKind.TASK, organization),
                        "terms", phrase.everyTerm(),
                        "byTerms", phrase.byTerms(SearchKind.TASK, organization),
                        "byTitle", phrase.byTitle(SearchKind.TASK, organization)));
    }
}
