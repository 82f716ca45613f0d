package io.workscribe.query.search;

import io.workscribe.api.search.query.HighlightPart;
import io.workscribe.platform.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the words of a phrase are in a text. */
final class Occurrences {

    private static final int LONGEST_FRAGMENT = 160;
    private static final int BEFORE_THE_FIRST = 40;
    private static final String CUT = "\u2026";

    private final SearchPhrase phrase;
    private final String text;
    private final String folded;
    private final List<Integer> firsts = new ArrayList<>();

    Occurrences(SearchPhrase phrase, String text) {
        this.phrase = phrase;
        this.text = text;
        this.folded = Folding.loose(text);
        phrase.words().forEach(word -> addFirst(nextWord(word, 0)));
        phrase.runs().forEach(run -> addFirst(folded.indexOf(run)));
    }

    /** How many of the phrase's words there are. */
    int found() {
        return firsts.size();
    }

    boolean isComplete() {
        return firsts.size() == phrase.words().size() + phrase.runs().size();
    }

    /** The stretch that shows most of them, with every occurrence in it marked. */
    List<HighlightPart> fragment() {
        int start = densest();
        int from = start <= BEFORE_THE_FIRST ? 0 : afterSpace(start - BEFORE_THE_FIRST, start);
        int to = from + LONGEST_FRAGMENT >= text.length() ? text.length() : beforeSpace(from, from + LONGEST_FRAGMENT);
        BitSet marked = marked(from, to);
        List<HighlightPart> parts = new ArrayList<>();
        for (int at = from; at < to; ) {
            boolean match = marked.get(at);
            int end = Math.min(to, match ? marked.nextClearBit(at) : nextMarked(marked, at, to));
            parts.add(new HighlightPart(text.substring(at, end), match));
            at = end;
        }
        if (from > 0) {
            parts.add(0, new HighlightPart(CUT, false));
        }
        if (to < text.length()) {
            parts.add(new HighlightPart(CUT, false));
        }
        return List.copyOf(parts);
    }

    private void addFirst(int at) {
        if (at >= 0) {
            firsts.add(at);
        }
    }

    private int nextWord(String word, int from) {
        int at = folded.indexOf(word, from);
        while (at >= 0 && !beginsTerm(at)) {
            at = folded.indexOf(word, at + 1);
        }
        return at;
    }

    /** As {@link Terms} sees it: at a word, or with whatever else the stretch begins with. */
    private boolean beginsTerm(int at) {
        return Terms.beginsWord(folded, at) || at == 0 || !Character.isLetterOrDigit(folded.codePointAt(at));
    }

    private int densest() {
        int best = firsts.get(0);
        long most = 0;
        for (int start : firsts) {
            long near = firsts.stream()
                    .filter(at -> at >= start && at < start + LONGEST_FRAGMENT - BEFORE_THE_FIRST)
                    .count();
            if (near > most) {
                most = near;
                best = start;
            }
        }
        return best;
    }

    private BitSet marked(int from, int to) {
        BitSet marked = new BitSet();
        for (String word : phrase.words()) {
            for (int at = nextWord(word, from); at >= 0 && at < to; at = nextWord(word, at + 1)) {
                marked.set(at, at + word.length());
            }
        }
        for (String run : phrase.runs()) {
            for (int at = folded.indexOf(run, from); at >= 0 && at < to; at = folded.indexOf(run, at + 1)) {
                marked.set(at, at + run.length());
            }
        }
        return marked;
    }

    private static int nextMarked(BitSet marked, int at, int to) {
        int next = marked.nextSetBit(at);
        return next < 0 ? to : next;
    }

    /** The beginning of a word, or of a character where there are no spaces. */
    private int afterSpace(int from, int limit) {
        int space = text.indexOf(' ', from);
        if (space >= 0 && space < limit) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private int beforeSpace(int from, int to) {
        int space = text.lastIndexOf(' ', to);
        if (space > from + LONGEST_FRAGMENT / 2) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
