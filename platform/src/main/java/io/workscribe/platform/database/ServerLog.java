package io.workscribe.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL itself says about a start that failed. */
final class ServerLog {

    private static final int RECENT_LINES = 20;

    private ServerLog() {}

    /** From what it said to the starting process, or, once it writes a log, from the end of that. */
    static Optional<String> lastFatal(Path dataDirectory) throws IOException {
        List<Path> candidates = new ArrayList<>();
        candidates.add(dataDirectory.resolveSibling("postgres-start.log"));
        Path folder = dataDirectory.resolve("log");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> logs = Files.list(folder)) {
                logs.max(Comparator.comparing(ServerLog::lastModified)).ifPresent(candidates::add);
            }
        }
        for (Path candidate : candidates) {
            Optional<String> fatal = lastFatalIn(candidate);
            if (fatal.isPresent()) {
                return fatal;
            }
        }
        return Optional.empty();
    }

    /** The line before it often says more. */
    private static Optional<String> lastFatalIn(Path log) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int number = lines.size() - 1; number >= Math.max(0, lines.size() - RECENT_LINES); number--) {
            if (lines.get(number).contains("FATAL:") || lines.get(number).contains("initdb: error:")) {
                String before = number == 0 ? "" : lines.get(number - 1) + " / ";
                return Optional.of(before + lines.get(number));
            }
        }
        return Optional.empty();
    }

    private static FileTime lastModified(Path log) {
        try {
            return Files.getLastModifiedTime(log);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
