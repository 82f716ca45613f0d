package io.workscribe.platform.mail;

import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where mail is put to be sent. It is part of the caller's transaction: rolled back, it was never written; committed, it
 * is sent at least once, also after a crash.
 */
public final class MailOutbox {

    private final MailTable table;
    private final MailCipher cipher;
    private final Runnable wakeSender;

    MailOutbox(MailTable table, MailCipher cipher, Runnable wakeSender) {
        this.table = table;
        this.cipher = cipher;
        this.wakeSender = wakeSender;
    }

    public void enqueue(String to, String subject, String html, String text) {
        String messageId = "<%s@workscribe>".formatted(UUID.randomUUID());
        table.add(cipher.seal(new OutgoingMail(messageId, to, subject, html, text)));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeSender.run();
                }
            });
        } else {
            wakeSender.run();
        }
    }
}
