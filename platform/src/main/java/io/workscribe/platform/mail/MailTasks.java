package io.workscribe.platform.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.workscribe.platform.schedule.GrowingPauses;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with mails that wait. */
final class MailTasks {

    static final TaskDescriptor<OutgoingMail> MAIL = TaskDescriptor.of("mail", OutgoingMail.class);

    /** Nobody has said that it is to be sent. */
    static final TaskDescriptor<OutgoingMail> DRAFT = TaskDescriptor.of("mail-draft", OutgoingMail.class);

    private static final Logger log = LoggerFactory.getLogger(MailTasks.class);

    private MailTasks() {}

    static Task<OutgoingMail> sending(MailDelivery delivery, Duration firstPause) {
        return Tasks.oneTime(MAIL).onFailure(new GrowingPauses<>(firstPause)).execute((mail, context) -> {
            try {
                delivery.deliver(mail.getData());
            } catch (UndeliverableMail hopeless) {
                log.error("Mail {} was dropped: {}", mail.getId(), hopeless.getMessage());
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** When its time comes, what it was for has not happened. */
    static Task<OutgoingMail> forgettingDrafts() {
        return Tasks.oneTime(DRAFT).execute((draft, context) -> log.debug("Draft {} was not needed", draft.getId()));
    }
}
