package io.workscribe.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Enumerations as the contract spells them: lower-case words. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> E find(
            Collection<E> choices, Class<E> type, String text, List<Object> at, Problems problems) {
        for (E choice : choices) {
            if (spelling(choice).equals(text)) {
                return choice;
            }
        }
        String alternatives = List.of(type.getEnumConstants()).stream()
                .filter(choices::contains)
                .map(Choices::spelling)
                .collect(Collectors.joining("|"));
        problems.pattern(at, Pattern.compile("^(" + alternatives + ")$"), text);
        return null;
    }

    private static String spelling(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
