package broken.transfer;

import broken.transfer.events.BrokenFile;
import io.workscribe.distributed.DistributedConfiguration;
import java.time.Instant;
import java.util.logging.Logger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules of the whole, together with its two parts, which know it and each other. */
public class BrokenTool {

    private static final Logger LOG = Logger.getAnonymousLogger();

    @Autowired
    private CommandGateway commands;

    private BrokenFile file;
    private DistributedConfiguration processes;

    public void setFile(BrokenFile file) {
        this.file = file;
        LOG.info(file.toString());
        System.out.println(Instant.now());
        commands.send(processes);
    }
}
