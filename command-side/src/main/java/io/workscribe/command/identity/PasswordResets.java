package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.ConfirmEmail;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.lookup.UserLookup.UserEntry;
import io.workscribe.command.mail.MailComposer;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.schedule.DeferredWork;
import io.workscribe.platform.security.Sessions;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people who forgot their password choose another one, by a link that only their mailbox gets. */
@Component
class PasswordResets {

    /** More than that help nobody who reads their mail, and would be a way to fill somebody's mailbox. */
    private static final int LIVE_LINKS = 10;

    private final JdbcClient jdbc;
    private final UserLookup users;
    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordHashing passwords;
    private final Sessions sessions;
    private final MailComposer mails;
    private final DeferredWork work;
    private final SignInPauses pauses;
    private final SecurityLog log;
    private final TransactionTemplate transaction;

    PasswordResets(
            JdbcClient jdbc,
            UserLookup users,
            Accounts accounts,
            Credentials credentials,
            PasswordHashing passwords,
            Sessions sessions,
            MailComposer mails,
            DeferredWork work,
            SignInPauses pauses,
            SecurityLog log,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
        this.work = work;
        this.pauses = pauses;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Says nothing about whether the account exists, neither in words nor in time: that is looked up later. */
    void request(String email) {
        work.soon(ResetRequest.KIND, UUID.randomUUID().toString(), new ResetRequest(email));
    }

    void answer(ResetRequest request) {
        accounts.ownerOf(request.email())
                .flatMap(users::user)
                .filter(UserEntry::active)
                .ifPresent(this::sendLink);
    }

    private void sendLink(UserEntry user) {
        SecretLink secret = SecretLink.random();
        transaction.executeWithoutResult(status -> {
            if (liveLinks(user.userId()) >= LIVE_LINKS) {
                return;
            }
            jdbc.sql("INSERT INTO command.password_reset (token_hash, user_id, expires_at) "
                            + "VALUES (?, ?, now() + interval '1 hour')")
                    .params(secret.hash(), user.userId().value())
                    .update();
            mails.resetPassword(user.email(), user.displayName(), secret);
        });
    }

    /** Of two requests at once the second waits for the first, and counts it. */
    private int liveLinks(UserId userId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('password_reset ' || ?, 0))")
                .param(userId.toString())
                .query()
                .singleRow();
        return jdbc.sql("SELECT count(*) FROM command.password_reset WHERE user_id = ? AND expires_at > now()")
                .param(userId.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Signs the person out everywhere: whoever knew the old password is locked out with it.
     *
     * @return that the address is confirmed, which it may have been before
     */
    Commands.Outcome reset(SecretLink secret, String newPassword) {
        UserId proven = ownerOf(secret);
        // Outside of the transaction, because hashing can wait for a while.
        String hash = passwords.hash(newPassword);
        requireActive(proven);
        // First, so that a crash in between leaves a link that can be used again.
        Commands.Outcome confirmed = accounts.sendAs(proven, new ConfirmEmail(proven));
        transaction.executeWithoutResult(status -> {
            UserId userId = use(secret);
            requireActive(userId);
            credentials.put(userId, hash);
            users.user(userId).map(UserEntry::email).ifPresent(pauses::end);
            log.record(SecurityLog.Kind.PASSWORD_RESET, userId);
            sessions.endAll(userId, Sessions.End.PASSWORD_RESET);
        });
        return confirmed;
    }

    private void requireActive(UserId userId) {
        if (users.user(userId).filter(UserEntry::active).isEmpty()) {
            throw Rejected.invalid(ErrorCode.USER_NOT_FOUND, "There is no such account.");
        }
    }

    private UserId ownerOf(SecretLink secret) {
        return jdbc.sql("SELECT user_id FROM command.password_reset WHERE token_hash = ? AND expires_at > now()")
                .param(secret.hash())
                .query(UUID.class)
                .optional()
                .map(UserId::new)
                .orElseThrow(PasswordResets::unusable);
    }

    /** Of two uses at once only one finds the row. The person's other links die with it. */
    private UserId use(SecretLink secret) {
        UserId userId = jdbc.sql("DELETE FROM command.password_reset WHERE token_hash = ? AND expires_at > now() "
                        + "RETURNING user_id")
                .param(secret.hash())
                .query(UUID.class)
                .optional()
                .map(UserId::new)
                .orElseThrow(PasswordResets::unusable);
        withdraw(userId);
        return userId;
    }

    /** The person's links open nothing any more. */
    void withdraw(UserId userId) {
        jdbc.sql("DELETE FROM command.password_reset WHERE user_id = ?")
                .param(userId.value())
                .update();
    }

    private static Rejected unusable() {
        return Rejected.invalid(ErrorCode.INVALID_TOKEN, "This link is not valid any more. Please ask for a new one.");
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        jdbc.sql("DELETE FROM command.password_reset WHERE expires_at < now()").update();
    }
}
