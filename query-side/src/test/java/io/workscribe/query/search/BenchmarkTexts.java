package io.workscribe.query.search;

import io.workscribe.api.common.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invented words of syllables, so that many begin alike, with the frequencies of a language (Zipf): the same ones in
 * every run.
 */
final class BenchmarkTexts {

    private static final String[] SYLLABLES = ("a be bi bo bu ca ce ci co cu da de di do du el en er fa fe fi fo ga ge"
                    + " gin go ha he hi ho in is ja ke ki la le li lo lu ma me mi mo mu na ne ni no nu on or pa pe pi"
                    + " po pro que ra re ri ro ru sa se shi so sta su ta te ter ti to tra tton tu un va ve vi vo wa"
                    + " we wo xa ya ze zo")
            .split(" ");

    private final Random random = new Random(42);
    private final List<String> words;
    private final double[] upTo;

    BenchmarkTexts(int vocabulary) {
        Set<String> invented = new LinkedHashSet<>();
        while (invented.size() < vocabulary) {
            StringBuilder word = new StringBuilder();
            int syllables = syllables(invented.size());
            for (int i = 0; i < syllables; i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            invented.add(word.toString());
        }
        words = new ArrayList<>(invented);
        upTo = new double[vocabulary];
        double sum = 0;
        for (int i = 0; i < vocabulary; i++) {
            sum += 1.0 / (i + 2.7);
            upTo[i] = sum;
        }
    }

    /** The word that is the rank-th most frequent one. */
    String word(int rank) {
        return words.get(rank);
    }

    String sentence(int from, int to) {
        int length = from + random.nextInt(to - from + 1);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = words.get(rank());
            sentence.append(i == 0 ? word.substring(0, 1).toUpperCase() + word.substring(1) : " " + word);
            if (random.nextInt(9) == 0) {
                sentence.append(',');
            }
        }
        return sentence.toString();
    }

    Document document(int from, int to) {
        return new Document("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"" + sentence(from, to) + ".\"}]}]}");
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int upTo(int n) {
        return random.nextInt(n);
    }

    /** Frequent words are short. */
    private int syllables(int rank) {
        if (rank < 40) {
            return 1;
        }
        return rank < 1_000 ? 2 + random.nextInt(2) : 2 + random.nextInt(4);
    }

    private int rank() {
        double wanted = random.nextDouble() * upTo[upTo.length - 1];
        int found = java.util.Arrays.binarySearch(upTo, wanted);
        return found >= 0 ? found : -found - 1;
    }
}
