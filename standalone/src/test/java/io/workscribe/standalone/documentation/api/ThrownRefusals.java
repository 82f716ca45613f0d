package io.workscribe.standalone.documentation.api;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What each code of a refusal means and says, read from where it is thrown. An endpoint only lists its codes: most of
 * them are thrown on the other side of a bus.
 */
final class ThrownRefusals {

    private static final List<Path> SOURCES = Stream.of("platform", "state", "command-side", "query-side")
            .map(module -> Path.of("..", module, "src/main/java"))
            .toList();

    private static final Pattern THROWN = Pattern.compile("(?:Rejected\\s*\\.\\s*"
            + "(?<factory>invalid|unauthenticated|forbidden|notFound|conflict)\\(\\s*"
            + "|new Rejected\\(\\s*(?:Rejected\\.)?Kind\\.(?<kind>[A-Z_]+),\\s*)"
            + "ErrorCode\\.(?<code>[A-Z_]+),\\s*\"(?<message>(?:[^\"\\\\]|\\\\.)*)\"(?<rest>\\s*\\+)?");

    /** One place in the source. */
    private record Thrown(Path file, Rejected.Kind kind, String message) {}

    private final Map<ErrorCode, List<Thrown>> thrown = new EnumMap<>(ErrorCode.class);

    ThrownRefusals() {
        SOURCES.forEach(this::readAll);
    }

    private void readAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        Matcher matcher = THROWN.matcher(textOf(file));
        while (matcher.find()) {
            Rejected.Kind kind = Rejected.Kind.valueOf(
                    matcher.group("kind") == null ? constant(matcher.group("factory")) : matcher.group("kind"));
            String message = matcher.group("message") + (matcher.group("rest") == null ? "" : "…");
            thrown.computeIfAbsent(ErrorCode.valueOf(matcher.group("code")), code -> new ArrayList<>())
                    .add(new Thrown(file, kind, message));
        }
    }

    private static String constant(String factory) {
        return factory.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    Set<ErrorCode> codes() {
        return thrown.keySet();
    }

    /**
     * A refusal as this endpoint gives it. A code that is thrown in several places is looked for near the endpoint
     * first; one that names a thing is a 404 where the path names it, and a 400 where only the body does.
     */
    Rejected of(Endpoint endpoint, ErrorCode code) {
        List<Thrown> found = thrown.get(code);
        if (found == null) {
            throw new AssertionError(endpoint + " is said to refuse with " + code + ", which is thrown nowhere");
        }
        Path controller = sourceOf(endpoint);
        String source = textOf(controller);
        found = nearest(found, place -> place.file().equals(controller));
        found = nearest(found, place -> mentions(source, place.file()));
        found = nearest(found, place -> place.file().getParent().equals(controller.getParent()));
        found = nearest(found, place -> place.file().startsWith(moduleOf(controller)));
        if (code.name().endsWith("_NOT_FOUND")) {
            Rejected.Kind kind = isNamedByPath(endpoint, code) ? Rejected.Kind.NOT_FOUND : Rejected.Kind.INVALID;
            found = nearest(found, place -> place.kind() == kind);
        }
        if (found.stream().map(Thrown::kind).distinct().count() > 1) {
            throw new AssertionError(endpoint + " refuses with " + code + ", but as which of " + found);
        }
        // The shortest sentence is the most general one.
        Thrown usual = Collections.min(
                found, Comparator.comparing(place -> place.message().length()));
        return new Rejected(usual.kind(), code, usual.message());
    }

    private static List<Thrown> nearest(List<Thrown> found, Predicate<Thrown> isNear) {
        List<Thrown> near = found.stream().filter(isNear).toList();
        return near.isEmpty() ? found : near;
    }

    private static boolean isNamedByPath(Endpoint endpoint, ErrorCode code) {
        String thing = Texts.lowerCase(code.name().replace("_NOT_FOUND", ""));
        return endpoint.pathVariables().contains(thing + "_id");
    }

    private static boolean mentions(String source, Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return Pattern.compile("\\b" + name + "\\b").matcher(source).find();
    }

    private static Path moduleOf(Path file) {
        return SOURCES.stream().filter(file::startsWith).findFirst().orElseThrow();
    }

    private static Path sourceOf(Endpoint endpoint) {
        String name = endpoint.handler().getBeanType().getName().replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(source -> source.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The source of " + endpoint + " is nowhere"));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
