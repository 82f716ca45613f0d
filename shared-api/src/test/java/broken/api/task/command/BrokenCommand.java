package broken.api.task.command;

import broken.api.common.BrokenId;
import java.io.File;
import java.util.Optional;

/** Can be changed, and holds what does not cross process borders. */
public class BrokenCommand {

    private final Optional<BrokenId> id = Optional.empty();
    private File attachment;

    public Optional<BrokenId> id() {
        return id;
    }

    public File attachment() {
        return attachment;
    }

    public void setAttachment(File attachment) {
        this.attachment = attachment;
    }
}
