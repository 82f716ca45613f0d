package io.workscribe.standalone.documentation.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of the build and the packages in their folders. */
final class SourceTree {

    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Pattern DESCRIPTION =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+\\s+)*package ", Pattern.DOTALL);

    private SourceTree() {}

    /** Those in Java, in the order in which they are built. */
    static List<String> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module -> Files.isDirectory(sources(module)))
                .toList();
    }

    /** The packages of a module that have no package of the module above them, except those that are empty. */
    static List<String> roots(String module) {
        return folders(sources(module).resolve("io/workscribe"))
                .map(SourceTree::belowEmptyOnes)
                .map(folder -> name(module, folder))
                .toList();
    }

    /** The names of the packages directly below. */
    static List<String> parts(String module, String root) {
        return folders(folder(module, root))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** What is said of the package, as one line of Markdown. */
    static Optional<String> description(String module, String name) {
        Path file = folder(module, name).resolve("package-info.java");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return DESCRIPTION
                .matcher(read(file))
                .results()
                .map(SourceTree::markdown)
                .findFirst();
    }

    private static String markdown(MatchResult comment) {
        return comment.group(1)
                .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link [\\w.]*?(\\w+)}", "`$1`")
                .strip();
    }

    private static Path belowEmptyOnes(Path folder) {
        List<Path> below = folders(folder).toList();
        return below.size() == 1 && !hasFiles(folder) ? belowEmptyOnes(below.get(0)) : folder;
    }

    private static boolean hasFiles(Path folder) {
        return content(folder).stream().anyMatch(Files::isRegularFile);
    }

    /** Git leaves empty folders behind where packages were. */
    private static Stream<Path> folders(Path folder) {
        return content(folder).stream().filter(Files::isDirectory).filter(SourceTree::holdsCode);
    }

    private static boolean holdsCode(Path folder) {
        return hasFiles(folder) || folders(folder).findAny().isPresent();
    }

    private static List<Path> content(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    private static Path folder(String module, String name) {
        return sources(module).resolve(name.replace('.', '/'));
    }

    private static String name(String module, Path folder) {
        return sources(module).relativize(folder).toString().replace('/', '.');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
