package broken.platform;

import broken.platform.messaging.BrokenBus;
import io.workscribe.api.project.LabelId;
import java.time.Instant;
import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules of the whole, together with its two parts, which know each other. */
public class BrokenPlatform {

    private static final Logger LOG = Logger.getAnonymousLogger();

    @Autowired
    private BrokenBus bus;

    private LabelId label;

    public void setLabel(LabelId label) {
        this.label = label;
        LOG.info(bus.toString());
        System.out.println(Instant.now());
    }

    public LabelId label() {
        return label;
    }
}
