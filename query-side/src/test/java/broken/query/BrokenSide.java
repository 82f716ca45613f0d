package broken.query;

import io.workscribe.transfer.ToolProcess;
import java.time.Instant;
import java.util.logging.Logger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Autowired;

/** Sends commands, and knows what only a process may know. */
public class BrokenSide {

    private static final Logger LOG = Logger.getAnonymousLogger();

    @Autowired
    private CommandGateway commands;

    private ToolProcess tool;

    public void setTool(ToolProcess tool) {
        this.tool = tool;
        LOG.info(this.tool.toString());
        System.out.println(Instant.now());
        commands.send(tool);
    }
}
