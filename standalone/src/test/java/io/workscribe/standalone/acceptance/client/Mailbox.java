package io.workscribe.standalone.acceptance.client;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that the application has sent. */
public final class Mailbox {

    private static final Pattern RESET_LINK = Pattern.compile("/reset-password\\?token=([\\w.~-]+)");

    private final GreenMail mail;

    Mailbox(GreenMail mail) {
        this.mail = mail;
    }

    /** The text of the mails to this address, once there are this many; the oldest first. */
    public List<String> awaitMails(String address, int count) {
        return await().atMost(Server.PATIENCE).until(() -> mailsTo(address), mails -> mails.size() >= count);
    }

    /** The token of the newest reset link sent to this address. */
    public String awaitResetToken(String address, int mails) {
        String newest = awaitMails(address, mails).get(mails - 1);
        Matcher link = RESET_LINK.matcher(newest);
        if (!link.find()) {
            throw new AssertionError("No reset link in:\n" + newest);
        }
        return link.group(1);
    }

    public List<String> mailsTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Mailbox::text)
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subject and every part, decoded. */
    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + parts(message.getContent());
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
        }
    }

    private static String parts(Object content) throws MessagingException, java.io.IOException {
        if (content instanceof jakarta.mail.Multipart multipart) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < multipart.getCount(); i++) {
                text.append(parts(multipart.getBodyPart(i).getContent())).append('\n');
            }
            return text.toString();
        }
        return content.toString();
    }
}
