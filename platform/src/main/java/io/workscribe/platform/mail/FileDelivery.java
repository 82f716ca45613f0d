package io.workscribe.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Writes each mail as a file that mail programs open: for trying WorkScribe out without a mail server. */
final class FileDelivery implements MailDelivery {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MailFormat format;

    FileDelivery(Path folder, MailFormat format) {
        this.folder = folder;
        this.format = format;
    }

    @Override
    public void deliver(OutgoingMail mail) throws IOException, MessagingException {
        Properties properties = new Properties();
        properties.put("mail.mime.allowutf8", String.valueOf(!MailFormat.isAscii(mail.to())));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        format.write(mail, message);
        String name =
                "%s-%s".formatted(TIME.format(Instant.now()), mail.messageId().replaceAll("[^0-9a-f-]", ""));
        Path unfinished = folder.resolve(name + ".unfinished");
        try (OutputStream file = Files.newOutputStream(unfinished)) {
            message.writeTo(file);
        }
        Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
