package io.workscribe.platform.operations;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** The disk of the data folder: degraded while there is time to do something about it, down when there is none. */
class DataDiskHealth extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DataDiskHealth.class);
    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 64L << 20;

    private final Path folder;
    private volatile boolean warned;

    DataDiskHealth(Path folder) {
        super("The disk of the data folder cannot be looked at");
        this.folder = folder;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long free = disk.getUsableSpace();
        Status status = status(free);
        if (!status.equals(Status.UP) && !warned) {
            log.warn("The disk of the data folder has only {} MB left", free >> 20);
        }
        warned = !status.equals(Status.UP);
        health.status(status)
                .withDetail("folder", folder.toString())
                .withDetail("free_bytes", free)
                .withDetail("total_bytes", disk.getTotalSpace());
    }

    static Status status(long freeBytes) {
        if (freeBytes < TOO_LITTLE) {
            return Status.DOWN;
        }
        return freeBytes < LITTLE ? ProcessorsHealth.DEGRADED : Status.UP;
    }
}
