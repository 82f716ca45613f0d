package io.workscribe.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enumerations as the contract spells them: lower-case words. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> @Nullable E find(
            Collection<E> choices, String text, List<Object> at, Problems problems) {
        for (E choice : choices) {
            if (spelling(choice).equals(text)) {
                return choice;
            }
        }
        String alternatives = String.join("|", spellings(choices));
        problems.pattern(at, Pattern.compile("^(" + alternatives + ")$"), text);
        return null;
    }

    /** In the order of the constants. */
    static <E extends Enum<E>> List<String> spellings(Collection<E> choices) {
        return choices.stream().sorted().map(Choices::spelling).toList();
    }

    static String spelling(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
