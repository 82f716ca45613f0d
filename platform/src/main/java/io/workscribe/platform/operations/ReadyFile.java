package io.workscribe.platform.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * An empty file that says to who started this process that it has become ready. The start script asks for one: what Java
 * has learned in a run that was refused is not worth keeping.
 */
class ReadyFile {

    private static final Logger log = LoggerFactory.getLogger(ReadyFile.class);

    private final Environment environment;

    ReadyFile(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        String file = environment.getProperty("workscribe.ready-file");
        if (file != null) {
            try {
                Files.write(Path.of(file), new byte[0]);
            } catch (IOException unwritable) {
                log.warn("The file {} cannot be written: {}", file, unwritable.getMessage());
            }
        }
    }
}
