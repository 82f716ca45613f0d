package io.workscribe.standalone.documentation.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;

/** Words as the description spells them. */
final class Texts {

    private Texts() {}

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** {@code OrgMembers} of {@code org-members}, {@code org_members} or {@code org.members}. */
    static String camelCase(String words) {
        return Arrays.stream(words.split("[-_.]")).map(Texts::capitalized).collect(Collectors.joining());
    }

    static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.endsWith("uses")) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** The key on the wire of a component of a view. */
    static String key(String component) {
        return PropertyNamingStrategies.SNAKE_CASE.nameForGetterMethod(null, null, component);
    }
}
