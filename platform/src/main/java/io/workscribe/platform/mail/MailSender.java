package io.workscribe.platform.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread that sends what waits in the outbox: at once when woken, later when the mail server is down. */
final class MailSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailSender.class);

    /** Longer than an attempt can last with the time-outs of {@link SmtpDelivery}. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Another process can have written a mail and ended before it woke its own sender. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private final MailTable table;
    private final MailCipher cipher;
    private final MailDelivery delivery;
    private final Duration firstDelay;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile Thread thread;

    MailSender(MailTable table, MailCipher cipher, MailDelivery delivery, Duration firstDelay) {
        this.table = table;
        this.cipher = cipher;
        this.delivery = delivery;
        this.firstDelay = firstDelay;
    }

    void wake() {
        wakeUps.release();
    }

    @Override
    public void start() {
        thread = new Thread(this::sendUntilStopped, "mail-sender");
        thread.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void sendUntilStopped() {
        while (isRunning()) {
            try {
                wakeUps.drainPermits();
                sendEverythingDue();
                rest(table.untilNextAttempt().orElse(LONGEST_REST));
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException databaseFailure) {
                if (isRunning()) {
                    log.warn("Waiting mail could not be read: {}", kindOf(databaseFailure));
                    restAfterFailure();
                }
            }
        }
    }

    private void sendEverythingDue() {
        Optional<MailTable.Due> due = table.take(LEASE);
        while (isRunning() && due.isPresent()) {
            attempt(due.get());
            due = table.take(LEASE);
        }
    }

    private void attempt(MailTable.Due due) {
        try {
            delivery.deliver(cipher.open(due.sealed()));
            table.remove(due.id());
        } catch (UndeliverableMail hopeless) {
            log.error("Mail {} was dropped: {}", due.id(), hopeless.getMessage());
            table.remove(due.id());
        } catch (Exception failure) {
            later(due, failure);
        }
    }

    private void later(MailTable.Due due, Exception failure) {
        if (due.age().compareTo(GIVE_UP_AFTER) > 0) {
            log.error("Mail {} was dropped: {} days of attempts failed", due.id(), GIVE_UP_AFTER.toDays());
            table.remove(due.id());
            return;
        }
        Duration delay = delayAfter(due.attempt());
        log.warn("Mail {} is tried again in {} s: {}", due.id(), delay.toSeconds(), kindOf(failure));
        table.postpone(due.id(), delay, kindOf(failure));
    }

    private Duration delayAfter(int attempt) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }

    private void rest(Duration duration) throws InterruptedException {
        Duration rest = duration.compareTo(LONGEST_REST) < 0 ? duration : LONGEST_REST;
        wakeUps.tryAcquire(rest.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void restAfterFailure() {
        try {
            rest(firstDelay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never the text of a failure: mail servers repeat addresses in it. */
    private static String kindOf(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
