package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One tag for each context, with what its package says about itself. */
final class Tags {

    private static final String SERVER = "Server";

    /** The order of the page; what is not here comes after it. */
    private static final List<String> ORDER =
            List.of("Identity", "Membership", "Project", "Task", "Sprint", "Wiki", "Notification");

    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?\\.)(?:\\s|$)", Pattern.DOTALL);

    private Tags() {}

    static String nameOf(String context) {
        return Texts.capitalized(context);
    }

    static String introduction() {
        try (InputStream file = Tags.class.getResourceAsStream("/documentation/introduction.md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the document's operations. */
    static List<Tag> of(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted(Comparator.comparing(Tags::place).thenComparing(name -> name))
                .map(name -> new Tag().name(name).description(descriptionOf(name)))
                .toList();
    }

    private static int place(String name) {
        if (name.equals(SERVER)) {
            return Integer.MAX_VALUE;
        }
        return ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size();
    }

    private static String descriptionOf(String name) {
        if (name.equals(SERVER)) {
            return "The server itself.";
        }
        return Stream.of("command", "query")
                .map(side -> Path.of(
                        "..",
                        side + "-side/src/main/java/io/workscribe",
                        side,
                        Texts.lowerCase(name),
                        "package-info.java"))
                .filter(Files::exists)
                .map(Tags::firstSentence)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No package says what " + name + " is about"));
    }

    private static Optional<String> firstSentence(Path packageInfo) {
        try {
            Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(packageInfo));
            return sentence.find()
                    ? Optional.of(sentence.group(1).replaceAll("\\s*\n\\s*\\*\\s*", " "))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
