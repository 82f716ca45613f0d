package broken.distributed;

import broken.distributed.journal.BrokenJournal;
import io.workscribe.api.project.LabelId;
import java.time.Instant;
import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules of the whole, together with its two parts, which know it and each other. */
public class BrokenProcess {

    private static final Logger LOG = Logger.getAnonymousLogger();

    @Autowired
    private BrokenJournal journal;

    private LabelId label;

    public void setLabel(LabelId label) {
        this.label = label;
        LOG.info(journal.toString());
        System.out.println(Instant.now());
    }

    public LabelId label() {
        return label;
    }
}
