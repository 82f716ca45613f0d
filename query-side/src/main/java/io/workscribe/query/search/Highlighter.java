package io.workscribe.query.search;

import io.workscribe.api.search.HighlightedField;
import io.workscribe.api.search.query.Highlight;
import java.util.List;

/**
 * Shows where a phrase was found: of the texts of a document, in the form that {@link SearchText#clean} gives them, the
 * one that has most of it.
 */
final class Highlighter {

    private final SearchPhrase phrase;

    Highlighter(SearchPhrase phrase) {
        this.phrase = phrase;
    }

    /** Null when none of the texts has anything of the phrase. */
    Highlight highlight(String title, String body, List<String> comments) {
        Occurrences best = inTitle(title);
        HighlightedField field = HighlightedField.TITLE;
        Occurrences inBody = new Occurrences(phrase, body);
        if (inBody.found() > best.found()) {
            best = inBody;
            field = HighlightedField.TEXT;
        }
        for (String comment : comments) {
            Occurrences inComment = new Occurrences(phrase, comment);
            if (inComment.found() > best.found()) {
                best = inComment;
                field = HighlightedField.COMMENT;
            }
        }
        return best.found() == 0 ? null : new Highlight(field, best.fragment());
    }

    /** Whether title or body alone show all of the phrase. */
    boolean isIn(String title, String body) {
        return inTitle(title).isComplete() || new Occurrences(phrase, body).isComplete();
    }

    /** There it may also be in the middle of a word, as it was typed. */
    private Occurrences inTitle(String title) {
        return SearchText.fold(title).contains(phrase.whole())
                ? new Occurrences(phrase.literally(), title)
                : new Occurrences(phrase, title);
    }
}
