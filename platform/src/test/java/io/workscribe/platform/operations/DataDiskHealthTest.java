package io.workscribe.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** On disks that are small, and in memory. */
class DataDiskHealthTest {

    private static final long MEBIBYTE = 1L << 20;

    @Test
    void warnsWhileThereIsTimeAndIsDownBeforeNothingFits() throws IOException {
        assertThat(statusWith(1025)).isEqualTo(Status.UP);
        assertThat(statusWith(1023)).isEqualTo(ProcessorsHealth.DEGRADED);
        assertThat(statusWith(65)).isEqualTo(ProcessorsHealth.DEGRADED);
        assertThat(statusWith(63)).isEqualTo(Status.DOWN);
    }

    @Test
    void followsTheDiskAsItFillsAndIsEmptied() throws IOException {
        try (FileSystem disk = disk(66)) {
            Path folder = Files.createDirectory(disk.getPath("/data"));
            DataDiskHealth health = new DataDiskHealth(folder);
            assertThat(health.health().getStatus()).isEqualTo(ProcessorsHealth.DEGRADED);

            Path events = Files.write(folder.resolve("events"), new byte[(int) (3 * MEBIBYTE)]);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

            Files.delete(events);
            Health emptied = health.health();
            assertThat(emptied.getStatus()).isEqualTo(ProcessorsHealth.DEGRADED);
            assertThat(emptied.getDetails())
                    .containsEntry("folder", "/data")
                    .containsEntry("free_bytes", 66 * MEBIBYTE)
                    .containsEntry("total_bytes", 66 * MEBIBYTE);
        }
    }

    @Test
    void aFolderThatIsGoneIsDown(@TempDir Path folder) {
        assertThat(new DataDiskHealth(folder.resolve("gone")).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    private static Status statusWith(long freeMebibytes) throws IOException {
        try (FileSystem disk = disk(freeMebibytes)) {
            return new DataDiskHealth(disk.getPath("/")).health().getStatus();
        }
    }

    private static FileSystem disk(long mebibytes) {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(mebibytes * MEBIBYTE)
                .build());
    }
}
