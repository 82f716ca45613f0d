package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.platform.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody searches for, and its questions to the index as {@code tsquery}. Every term is quoted, so nothing that
 * is typed has a meaning there.
 *
 * @param exact the text as it is typed but for case
 * @param whole the text without accents either
 * @param words what must be the beginning of a term
 * @param runs what must stand somewhere, in scripts that put no space between words
 */
record SearchPhrase(String exact, String whole, List<String> words, List<String> runs) {

    /** More would cost the index more than they leave out; what it finds is compared with the whole phrase anyway. */
    private static final int MOST_BEGINNINGS = 3;

    private static final int MOST_PIECES = 8;

    /** So short that it may well begin very many terms. */
    private static final int SHORT = 3;

    static SearchPhrase of(String typed) {
        String clean = Folding.clean(typed);
        String whole = Folding.loose(clean);
        Set<String> words = new LinkedHashSet<>();
        Set<String> runs = new LinkedHashSet<>();
        Terms.scan(whole, words::add, runs::add);
        return new SearchPhrase(Folding.fold(clean), whole, List.copyOf(words), List.copyOf(runs));
    }

    boolean isBlank() {
        return whole.isEmpty();
    }

    /** Whether there is anything to look for outside of titles. */
    boolean hasTerms() {
        return !words.isEmpty() || !runs.isEmpty();
    }

    /** Whether there are only beginnings of words that very many words may have. */
    boolean isShort() {
        return hasTerms() && terms().stream().allMatch(Term::isShort);
    }

    /** To be found as a whole, wherever it stands. */
    SearchPhrase literally() {
        return new SearchPhrase(exact, whole, List.of(), List.of(whole));
    }

    /** Every term, and in no particular place. */
    String everyTerm() {
        return all(terms());
    }

    /** Finds at least whatever has every term; exactly that when {@link #isAskedInFull}. */
    String byTerms(SearchKind kind, OrganizationId organization) {
        return exact(DocumentTerms.scope(kind, organization)) + " & " + all(telling(terms()));
    }

    boolean isAskedInFull() {
        return telling(terms()).size() == terms().size();
    }

    /** Finds at least whatever has the phrase in its title. */
    String byTitle(SearchKind kind, OrganizationId organization) {
        return exact(DocumentTerms.scope(kind, organization)) + " & "
                + all(select(titlePieces().toList()));
    }

    /** Finds at least whatever has the phrase as its title or id. */
    String exactly(SearchKind kind, OrganizationId organization) {
        return exact(DocumentTerms.scope(kind, organization)) + " & " + exact(DocumentTerms.whole(exact));
    }

    private List<Term> terms() {
        return Stream.concat(
                        words.stream().map(word -> new Term(Terms.cut(word, 0, Terms.MOST_BYTES), true)),
                        runs.stream().flatMap(run -> pieces(run, "")))
                .toList();
    }

    private Stream<Term> titlePieces() {
        return pieces(whole, DocumentTerms.piece(""));
    }

    private static Stream<Term> pieces(String text, String mark) {
        List<String> grams = new ArrayList<>();
        Terms.grams(text, grams::add);
        int complete = Math.max(1, grams.size() - Terms.GRAM + 1);
        return grams.stream().limit(complete).map(gram -> new Term(mark + gram, complete == 1));
    }

    /** Those that probably leave out most: the longest, and no short one beside a longer one. */
    private static List<Term> telling(List<Term> terms) {
        List<Term> longest = terms.stream()
                .sorted(Comparator.comparing(term -> -term.length()))
                .limit(MOST_BEGINNINGS)
                .toList();
        List<Term> telling = longest.stream().filter(term -> !term.isShort()).toList();
        return telling.isEmpty() ? longest : telling;
    }

    /** Some of them, from all parts of the list. */
    private static List<Term> select(List<Term> terms) {
        int step = (terms.size() + MOST_PIECES - 1) / MOST_PIECES;
        List<Term> some = new ArrayList<>();
        for (int i = 0; i < terms.size(); i += step) {
            some.add(terms.get(i));
        }
        return some;
    }

    private static String all(List<Term> terms) {
        return terms.stream().map(Term::quoted).collect(Collectors.joining(" & "));
    }

    private static String exact(String term) {
        return new Term(term, false).quoted();
    }

    private record Term(String text, boolean beginning) {

        int length() {
            return text.codePointCount(0, text.length());
        }

        boolean isShort() {
            return beginning && length() <= SHORT;
        }

        String quoted() {
            String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
            return beginning ? quoted + ":*" : quoted;
        }
    }
}
