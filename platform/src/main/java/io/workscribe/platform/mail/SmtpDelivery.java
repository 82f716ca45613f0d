package io.workscribe.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends through the server that {@code spring.mail.*} names. */
final class SmtpDelivery implements MailDelivery {

    private final JavaMailSender server;
    private final MailFormat format;

    SmtpDelivery(JavaMailSender server, MailFormat format) {
        this.server = server;
        this.format = format;
        if (server instanceof JavaMailSenderImpl connection) {
            boundWaiting(connection.getJavaMailProperties());
        }
    }

    /** The mail library waits for ever unless told otherwise. */
    private static void boundWaiting(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "10000");
            properties.putIfAbsent("mail." + protocol + ".timeout", "20000");
            properties.putIfAbsent("mail." + protocol + ".writetimeout", "20000");
        }
    }

    @Override
    public void deliver(OutgoingMail mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        format.write(mail, message);
        try {
            server.send(message);
        } catch (MailSendException failed) {
            for (Exception reason : failed.getMessageExceptions()) {
                if (isRefusedRecipient(reason)) {
                    throw new UndeliverableMail("the mail server refuses the recipient for good");
                }
            }
            throw failed;
        }
    }

    /** Recipients that are refused for now are reported as valid but unsent. */
    private static boolean isRefusedRecipient(Exception reason) {
        return reason instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
