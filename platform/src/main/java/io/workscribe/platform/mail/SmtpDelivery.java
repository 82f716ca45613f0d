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
    private final JavaMailSender serverInUtf8;
    private final MailFormat format;

    SmtpDelivery(JavaMailSender server, MailFormat format) {
        this.server = server;
        this.format = format;
        if (server instanceof JavaMailSenderImpl connection) {
            boundWaiting(connection.getJavaMailProperties());
            this.serverInUtf8 = inUtf8(connection);
        } else {
            this.serverInUtf8 = server;
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

    /** Only for who needs it: a server that passes mail on may find the next one unable to read such mail. */
    private static JavaMailSender inUtf8(JavaMailSenderImpl connection) {
        JavaMailSenderImpl copy = new JavaMailSenderImpl();
        copy.setHost(connection.getHost());
        copy.setPort(connection.getPort());
        copy.setUsername(connection.getUsername());
        copy.setPassword(connection.getPassword());
        copy.setProtocol(connection.getProtocol());
        copy.setDefaultEncoding(connection.getDefaultEncoding());
        Properties properties = new Properties();
        properties.putAll(connection.getJavaMailProperties());
        properties.put("mail.mime.allowutf8", "true");
        copy.setJavaMailProperties(properties);
        return copy;
    }

    @Override
    public void deliver(OutgoingMail mail) throws MessagingException {
        JavaMailSender sender = MailFormat.isAscii(mail.to()) ? server : serverInUtf8;
        MimeMessage message = sender.createMimeMessage();
        format.write(mail, message);
        try {
            sender.send(message);
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
