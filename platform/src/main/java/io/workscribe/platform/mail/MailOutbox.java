package io.workscribe.platform.mail;

import io.workscribe.platform.schedule.DeferredWork;
import java.time.Duration;
import java.util.UUID;

/**
 * Where mail is put to be sent. It is part of the caller's transaction: rolled back, it was never written; committed, it
 * is sent at least once, also after a crash.
 */
public final class MailOutbox {

    private static final Duration LIFE_OF_DRAFTS = Duration.ofDays(2);

    private final DeferredWork work;

    MailOutbox(DeferredWork work) {
        this.work = work;
    }

    public void enqueue(String to, String subject, String html, String text) {
        send(UUID.randomUUID(), mail(to, subject, html, text));
    }

    /**
     * Keeps a mail that is to be sent when something has happened, and before it is known whether it will: so that
     * nothing of what happens is without its mail. It is forgotten when nobody sends it.
     */
    public void draft(UUID id, String to, String subject, String html, String text) {
        work.after(LIFE_OF_DRAFTS, MailTasks.DRAFT, id.toString(), mail(to, subject, html, text));
    }

    /** Does nothing when there is no such draft, or not any more. */
    public void sendDraft(UUID id) {
        work.take(MailTasks.DRAFT, id.toString()).ifPresent(mail -> send(id, mail));
    }

    public void discardDraft(UUID id) {
        work.take(MailTasks.DRAFT, id.toString());
    }

    private void send(UUID id, OutgoingMail mail) {
        work.soon(MailTasks.MAIL, id.toString(), mail);
    }

    private static OutgoingMail mail(String to, String subject, String html, String text) {
        return new OutgoingMail("<%s@workscribe>".formatted(UUID.randomUUID()), to, subject, html, text);
    }
}
