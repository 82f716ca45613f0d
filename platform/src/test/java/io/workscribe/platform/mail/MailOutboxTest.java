package io.workscribe.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.workscribe.platform.DataFolder;
import io.workscribe.platform.InstallationSecrets;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.schedule.RunningWorkers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class MailOutboxTest {

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    /** Builds share their machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration FIRST_DELAY = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private final ServerSetup smtp = ServerSetupTest.SMTP.dynamicPort();
    private DataFolder data;
    private RunningWorkers workers;

    @BeforeEach
    void openFolder() {
        database.jdbc().sql("TRUNCATE platform.scheduled_task").update();
        data = DataFolder.open(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        if (workers != null) {
            workers.stop();
        }
        data.close();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void sendsAfterTheCommitAndNothingAfterARollback() throws Exception {
        GreenMail server = new GreenMail(smtp);
        server.start();
        try {
            MailOutbox outbox = start(smtpDelivery(server.getSmtp().getPort()));
            TransactionTemplate transaction = new TransactionTemplate(database.transactions());

            transaction.executeWithoutResult(status -> {
                outbox.enqueue("lost@example.com", "Lost", "<p>Lost</p>", "Lost");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                outbox.enqueue("ada@example.com", "Grüße\r\nBcc: eve@example.com", "<p>Grüße</p>", "Grüße");
                assertThat(server.getReceivedMessages()).isEmpty();
            });

            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.com");
            assertThat(received.getSubject()).isEqualTo("Grüße Bcc: eve@example.com");
            assertThat(received.getFrom()).extracting(Object::toString).containsExactly("WorkScribe <ws@example.com>");
            assertThat(received.getMessageID()).endsWith("@workscribe>");
            assertThat(GreenMailUtil.getBody(received)).contains("text/plain", "text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void keepsMailWhileTheServerIsDownAndSendsItOnceItIsUp() {
        GreenMail server = new GreenMail(smtp);
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        MailOutbox outbox = start(smtpDelivery(port));

        outbox.enqueue("ada@example.com", "Reset", "<p>token-4711</p>", "token-4711");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.jdbc()
                                .sql("SELECT consecutive_failures FROM platform.scheduled_task")
                                .query(Integer.class)
                                .optional()
                                .orElse(0))
                        .isGreaterThanOrEqualTo(2));
        byte[] stored = database.jdbc()
                .sql("SELECT task_data FROM platform.scheduled_task")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("token-4711", "ada@example.com");

        GreenMail again = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            assertThat(again.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
        } finally {
            again.stop();
        }
    }

    @Test
    void sendsWhatAnEarlierProcessLeftWaiting() throws Exception {
        new MailOutbox(RunningWorkers.none(database.dataSource(), secrets()))
                .enqueue("ada@example.com", "Left", "<p>Left</p>", "Left");

        start(fileDelivery());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written()).hasSize(1));
    }

    @Test
    void writesFilesWhenThereIsNoServer() throws Exception {
        MailOutbox outbox = start(fileDelivery());

        outbox.enqueue("ada@example.com", "Welcome", "<p>Hello</p>", "Hello");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written()).hasSize(1));
        assertThat(Files.readString(written().get(0)))
                .contains("To: ada@example.com", "Subject: Welcome", "Hello", "<p>Hello</p>");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void anInternationalRecipientIsWrittenTo() throws Exception {
        GreenMail server = new GreenMail(smtp);
        server.start();
        try {
            MailOutbox outbox = start(smtpDelivery(server.getSmtp().getPort()));

            outbox.enqueue("ada@xn--mller-kva.example", "Domain", "<p>D</p>", "D");
            outbox.enqueue("josé@example.com", "Local part", "<p>L</p>", "L");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
            assertThat(Stream.of(server.getReceivedMessages())
                            .flatMap(mail -> Stream.of(recipients(mail)))
                            .toList())
                    .containsExactlyInAnyOrder("ada@xn--mller-kva.example", "josé@example.com");
        } finally {
            server.stop();
        }
    }

    private static String[] recipients(MimeMessage mail) {
        try {
            return mail.getHeader("To");
        } catch (MessagingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    @Test
    void anInternationalRecipientStandsInTheFile() throws Exception {
        MailOutbox outbox = start(fileDelivery());

        outbox.enqueue("josé@example.com", "Welcome", "<p>Hello</p>", "Hello");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written()).hasSize(1));
        assertThat(Files.readString(written().get(0))).contains("To: josé@example.com");
    }

    @Test
    void dropsAMailWhoseRecipientIsNoAddress() {
        MailOutbox outbox = start(fileDelivery());

        outbox.enqueue("no address", "Never", "<p>Never</p>", "Never");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void aDraftIsSentOnceWhenWhatItIsForHasHappened() throws Exception {
        MailOutbox outbox = start(fileDelivery());
        UUID happened = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        outbox.draft(happened, "ada@example.com", "Happened", "<p>H</p>", "H");
        outbox.draft(refused, "ada@example.com", "Refused", "<p>R</p>", "R");

        outbox.discardDraft(refused);
        outbox.sendDraft(refused);
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            outbox.sendDraft(happened);
            status.setRollbackOnly();
        });
        outbox.sendDraft(happened);
        outbox.sendDraft(happened);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(written()).hasSize(1);
        assertThat(Files.readString(written().get(0))).contains("Subject: Happened");
    }

    @Test
    void ofTwoProcessesOneSendsEachMail() throws Exception {
        MailOutbox outbox = start(fileDelivery());
        RunningWorkers others = RunningWorkers.start(
                database.dataSource(), secrets(), List.of(MailTasks.sending(fileDelivery(), FIRST_DELAY)));
        try {
            for (int i = 0; i < 50; i++) {
                outbox.enqueue("ada@example.com", "Number " + i, "<p>N</p>", "N");
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).isZero());
            assertThat(written()).hasSize(50);
        } finally {
            others.stop();
        }
    }

    private MailOutbox start(MailDelivery delivery) {
        workers = RunningWorkers.start(
                database.dataSource(),
                secrets(),
                List.of(MailTasks.sending(delivery, FIRST_DELAY), MailTasks.forgettingDrafts()));
        return new MailOutbox(workers.work());
    }

    private InstallationSecrets secrets() {
        return new InstallationSecrets(new WorkScribeProperties.Secrets("", "", ""), data);
    }

    private SmtpDelivery smtpDelivery(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new SmtpDelivery(server, new MailFormat("WorkScribe <ws@example.com>"));
    }

    private FileDelivery fileDelivery() {
        return new FileDelivery(data.folder("mail"), new MailFormat("WorkScribe <ws@example.com>"));
    }

    private long waiting() {
        return database.jdbc()
                .sql("SELECT count(*) FROM platform.scheduled_task")
                .query(Long.class)
                .single();
    }

    private List<Path> written() throws Exception {
        try (Stream<Path> files = Files.list(data.folder("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }
}
