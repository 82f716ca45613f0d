package io.workscribe.api.common;

import java.util.List;

/** What somebody gave for a criterion: values, and words that stand for others. */
public record Chosen<T>(List<T> values, List<String> words) {

    public static <T> Chosen<T> nothing() {
        return new Chosen<>(List.of(), List.of());
    }

    public boolean has(String word) {
        return words.contains(word);
    }
}
