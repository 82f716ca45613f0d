package io.workscribe.platform.database;

import io.workscribe.platform.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where the PostgreSQL programs are unpacked: inside the private data folder, because the library makes its working
 * folder writable for everybody and looks through it for leftovers.
 */
final class ServerBinaries {

    private ServerBinaries() {}

    static Path folder(DataFolder data) throws IOException {
        Path folder = data.folder("postgres-binaries").resolve("unpacked");
        Files.createDirectories(folder);
        discardUnfinished(folder);
        return folder;
    }

    /** The library keeps files that are there already, also those that a crash left half written. */
    private static void discardUnfinished(Path folder) throws IOException {
        List<Path> versions;
        try (Stream<Path> entries = Files.list(folder)) {
            versions = entries.toList();
        }
        for (Path version : versions) {
            if (!Files.exists(version.resolve(".exists"))) {
                FileSystemUtils.deleteRecursively(version);
            }
        }
    }
}
