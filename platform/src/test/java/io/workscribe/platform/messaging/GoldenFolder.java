package io.workscribe.platform.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/**
 * What events look like in an event store: one file for every revision that was ever released. A file is never
 * changed and never deleted; missing ones are written when the tests run with {@code -Dworkscribe.golden.write=true}.
 */
final class GoldenFolder {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path KEYS = FOLDER.resolve("personal-data-keys.properties");
    private static final boolean WRITING = Boolean.getBoolean("workscribe.golden.write");

    private GoldenFolder() {}

    /** The wrapped personal-data keys with which the files were encrypted. */
    static Properties wrappedKeys() {
        Properties keys = new Properties();
        if (Files.exists(KEYS)) {
            try (var reader = Files.newBufferedReader(KEYS)) {
                keys.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    static boolean isWriting() {
        return WRITING;
    }

    static void addWrappedKey(UUID subject, byte[] wrapped) {
        String line = subject + "=" + Base64.getEncoder().encodeToString(wrapped) + "\n";
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(KEYS, Files.exists(KEYS) ? Files.readString(KEYS) + line : line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path current(Class<?> event) {
        return folder(event).resolve(event.getAnnotation(Revision.class).value() + ".json");
    }

    /** Every revision of this event. */
    static List<Path> all(Class<?> event) {
        return Files.isDirectory(folder(event)) ? list(folder(event)) : List.of();
    }

    /** Every event that has a folder, as {@code context/Event}. */
    static List<String> events() {
        return list(FOLDER.resolve("event")).stream()
                .flatMap(context -> list(context).stream())
                .map(folder -> folder.getParent().getFileName() + "/" + folder.getFileName())
                .toList();
    }

    static String name(Class<?> event) {
        return context(event) + "/" + event.getSimpleName();
    }

    static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String json) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Class<?> event) {
        return FOLDER.resolve("event").resolve(name(event));
    }

    /** The package above {@code event}. */
    private static String context(Class<?> event) {
        String[] packages = event.getPackageName().split("\\.");
        return packages[packages.length - 2];
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
