package io.workscribe.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may look into, where the file system knows such a thing. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** A new, empty file. */
    public static Path createFile(Path file) throws IOException {
        return Files.createFile(file, ownerOnly(file, "rw-------"));
    }

    /** With the folders above it, unless it is there already. */
    static Path createFolder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
