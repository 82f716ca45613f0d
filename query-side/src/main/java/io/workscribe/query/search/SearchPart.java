package io.workscribe.query.search;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.document.DocumentText;
import org.jspecify.annotations.Nullable;

/**
 * One part of what a document says: as it is shown, and the terms by which it is found. Making one is all that a text
 * costs beside the database.
 *
 * @param terms as {@link DocumentTerms#joined} gives them
 */
record SearchPart(String text, String terms, int count) {

    /** Of {@link DocumentTerms#MOST}. */
    static final int MOST_OF_COMMENTS = 5_000;

    private static final int MOST_OF_TITLE = 2_000;
    private static final int MOST_OF_BODY = 12_500;

    static SearchPart base(SearchKind kind, OrganizationId organization, @Nullable String key) {
        DocumentTerms terms = DocumentTerms.of(kind, organization);
        return of("", key == null ? terms : terms.key(key));
    }

    static SearchPart title(String title) {
        String clean = Folding.clean(title);
        return of(clean, DocumentTerms.atMost(MOST_OF_TITLE).title(clean));
    }

    /** The content may be null. */
    static SearchPart body(@Nullable Document content) {
        return content(content, MOST_OF_BODY);
    }

    static SearchPart comment(Document content) {
        return content(content, MOST_OF_COMMENTS);
    }

    private static SearchPart content(@Nullable Document content, int most) {
        String clean = content == null ? "" : Folding.clean(DocumentText.withoutNames(content));
        return of(clean, DocumentTerms.atMost(most).text(clean));
    }

    private static SearchPart of(String clean, DocumentTerms terms) {
        return new SearchPart(clean, terms.joined(), terms.size());
    }
}
