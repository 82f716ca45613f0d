package io.workscribe.platform.mail;

import io.workscribe.platform.StartupFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The MIME form of a mail: text, and the same in HTML. */
final class MailFormat {

    private final InternetAddress from;

    MailFormat(String from) {
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException invalid) {
            throw new StartupFailure(
                    "The sender of mails, %s, is no mail address.".formatted(from),
                    "Set --workscribe.mail.from to one, for example: WorkScribe <no-reply@example.com>",
                    invalid);
        }
    }

    void write(OutgoingMail mail, MimeMessage message) throws MessagingException {
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        parts.setFrom(from);
        parts.setTo(recipient(mail));
        parts.setSubject(mail.subject().replaceAll("\\s+", " "));
        parts.setText(mail.text(), mail.html());
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    static boolean isAscii(String address) {
        return address.chars().allMatch(c -> c < 0x80);
    }

    private static InternetAddress recipient(OutgoingMail mail) {
        try {
            return new InternetAddress(mail.to(), true);
        } catch (AddressException invalid) {
            throw new UndeliverableMail("the recipient is no mail address");
        }
    }
}
