package io.workscribe.query.search;

import io.workscribe.api.search.HighlightedField;
import io.workscribe.api.search.query.Highlight;
import io.workscribe.platform.text.Folding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where a phrase was found: of the texts of a document, the one that has most of it. */
final class Highlighter {

    private final SearchPhrase phrase;

    Highlighter(SearchPhrase phrase) {
        this.phrase = phrase;
    }

    /** Title and body as {@link Folding#clean} leaves them. */
    Explanation explain(String title, String body) {
        Occurrences inTitle = inTitle(title);
        Explanation explanation = new Explanation(HighlightedField.TITLE, inTitle);
        return inTitle.isComplete()
                ? explanation
                : explanation.orBetter(HighlightedField.TEXT, new Occurrences(phrase, body));
    }

    Explanation orBetter(Explanation explanation, List<String> comments) {
        Explanation best = explanation;
        for (String comment : comments) {
            best = best.orBetter(HighlightedField.COMMENT, new Occurrences(phrase, comment));
        }
        return best;
    }

    /** In titles it may also be in the middle of a word, as it was typed. */
    private Occurrences inTitle(String title) {
        return Folding.loose(title).contains(phrase.whole())
                ? new Occurrences(phrase.literally(), title)
                : new Occurrences(phrase, title);
    }

    /** The best place so far. */
    record Explanation(HighlightedField field, Occurrences occurrences) {

        boolean isComplete() {
            return occurrences.isComplete();
        }

        Explanation orBetter(HighlightedField other, Occurrences there) {
            return there.found() > occurrences.found() ? new Explanation(other, there) : this;
        }

        /** Null when nothing of the phrase was found. */
        @Nullable
        Highlight highlight() {
            return occurrences.found() == 0 ? null : new Highlight(field, occurrences.fragment());
        }
    }
}
