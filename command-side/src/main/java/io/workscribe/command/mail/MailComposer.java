package io.workscribe.command.mail;

import io.workscribe.api.common.Role;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.mail.MailOutbox;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes mails. Names come from people, so they are escaped wherever they stand in HTML. */
@Component
public class MailComposer {

    private final MailOutbox outbox;
    private final String frontendUrl;

    MailComposer(MailOutbox outbox, WorkScribeProperties properties) {
        this.outbox = outbox;
        this.frontendUrl = properties.frontendUrl().replaceAll("/+$", "");
    }

    public void invite(String email, String organizationName, String inviterName, Role role, SecretLink secret) {
        String link = frontendUrl + "/invitations/" + secret.token() + "/accept";
        String sentence = "%s invites you to join %s as %s."
                .formatted(inviterName, organizationName, role == Role.ADMIN ? "an administrator" : "a member");
        send(
                email,
                oneLine("Invitation to " + organizationName),
                sentence,
                "Accept the invitation",
                link,
                "The invitation is valid for 48 hours.");
    }

    public void resetPassword(String email, String displayName, SecretLink secret) {
        send(
                email,
                "Reset your password",
                "Hello %s, somebody asked to reset the password of your account. If it was not you, ignore this mail."
                        .formatted(displayName),
                "Choose a new password",
                frontendUrl + "/reset-password?token=" + secret.token(),
                "The link is valid for one hour and works once.");
    }

    private void send(String to, String subject, String sentence, String action, String link, String notice) {
        String text = sentence + "\n\n" + action + ":\n" + link + "\n\n" + notice + "\n";
        String html = "<p>%s</p><p><a href=\"%s\">%s</a></p><p>%s</p>"
                .formatted(HtmlUtils.htmlEscape(sentence), HtmlUtils.htmlEscape(link), action, notice);
        outbox.enqueue(to, subject, html, text);
    }

    /** A line break in a name must not become another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ");
    }
}
