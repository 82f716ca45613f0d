package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.platform.text.Folding;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The terms by which a document is found, as they stand in its {@code tsvector}: those of its texts, and beside them,
 * with a space before them so that no text can hold them, its organization, its title as a whole and in pieces. Only the
 * title as a whole keeps its accents.
 */
final class DocumentTerms {

    /** At 48 bytes each they fit into a tsvector, which ends at a megabyte. */
    static final int MOST = 20_000;

    /** Between terms that are handed over as one text; {@link Folding#clean} leaves none in a text. */
    private static final char BETWEEN = '\n';

    private final Set<String> terms = new LinkedHashSet<>();
    private final int most;

    private DocumentTerms(int most) {
        this.most = most;
    }

    /** What a document is found by whatever it says. */
    static DocumentTerms of(SearchKind kind, OrganizationId organization) {
        DocumentTerms document = new DocumentTerms(MOST);
        document.terms.add(scope(kind, organization));
        return document;
    }

    /** For one part of a document, which has others. */
    static DocumentTerms atMost(int most) {
        return new DocumentTerms(most);
    }

    DocumentTerms key(String key) {
        terms.add(whole(Folding.fold(key)));
        return text(key);
    }

    DocumentTerms title(String clean) {
        add(whole(Folding.fold(clean)));
        String loose = Folding.loose(clean);
        Terms.of(loose, this::add);
        Terms.grams(loose, gram -> add(piece(gram)));
        return this;
    }

    DocumentTerms text(String clean) {
        Terms.of(Folding.loose(clean), this::add);
        return this;
    }

    int size() {
        return terms.size();
    }

    boolean isFull() {
        return terms.size() >= most;
    }

    String joined() {
        return String.join(String.valueOf(BETWEEN), terms);
    }

    /** Found in this organization, as a thing of this kind. */
    static String scope(SearchKind kind, OrganizationId organization) {
        return " @" + kind.wire() + organization.toString().replace("-", "");
    }

    /** Exactly this title, or this id; of long ones the beginning. */
    static String whole(String folded) {
        return Terms.cut(" =" + folded, 0, Terms.MOST_BYTES);
    }

    /** Somewhere in the title. */
    static String piece(String gram) {
        return " ~" + gram;
    }

    private void add(String term) {
        if (!isFull()) {
            terms.add(term);
        }
    }
}
