package io.workscribe.command.mail;

import io.workscribe.api.common.Role;
import io.workscribe.platform.mail.MailOutbox;
import io.workscribe.platform.web.PublicAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes mails. Names come from people, so they are escaped wherever they stand in HTML. */
@Component
public class MailComposer {

    private final MailOutbox outbox;
    private final PublicAddress client;

    MailComposer(MailOutbox outbox, PublicAddress client) {
        this.outbox = outbox;
        this.client = client;
    }

    /** Written before it is known whether there will be an invitation, and sent when there is. */
    public void draftInvitation(
            UUID invitation, String email, String organizationName, String inviterName, Role role, SecretLink secret) {
        String link = client.url() + "/invitations/" + secret.token() + "/accept";
        String organization = NamesInMails.of(organizationName);
        String sentence = "%s invites you to join %s as %s."
                .formatted(
                        NamesInMails.of(inviterName),
                        organization,
                        role == Role.ADMIN ? "an administrator" : "a member");
        Text text = new Text(sentence, "Accept the invitation", link, "The invitation is valid for 48 hours.");
        outbox.draft(invitation, email, "Invitation to " + organization, text.html(), text.plain());
    }

    public void sendInvitation(UUID invitation) {
        outbox.sendDraft(invitation);
    }

    public void discardInvitation(UUID invitation) {
        outbox.discardDraft(invitation);
    }

    public void resetPassword(String email, String displayName, SecretLink secret) {
        send(
                email,
                "Reset your password",
                new Text(
                        "Hello %s, somebody asked to reset the password of your account. If it was not you, ignore this mail."
                                .formatted(NamesInMails.of(displayName)),
                        "Choose a new password",
                        client.url() + "/reset-password?token=" + secret.token(),
                        "The link is valid for one hour and works once."));
    }

    public void sessionEnded(String email, String displayName) {
        send(
                email,
                "One of your sessions was ended",
                new Text(
                        ("Hello %s, a key that renews one of your sessions was used twice, so somebody may have a copy of it."
                                        + " That session was ended, and you have to sign in again there.")
                                .formatted(NamesInMails.of(displayName)),
                        "If you do not know why this happened, choose a new password",
                        client.url() + "/forgot-password",
                        "A new password ends all sessions."));
    }

    private void send(String to, String subject, Text text) {
        outbox.enqueue(to, subject, text.html(), text.plain());
    }

    private record Text(String sentence, String action, String link, String notice) {

        String plain() {
            return sentence + "\n\n" + action + ":\n" + link + "\n\n" + notice + "\n";
        }

        String html() {
            return "<p>%s</p><p><a href=\"%s\">%s</a></p><p>%s</p>"
                    .formatted(HtmlUtils.htmlEscape(sentence), HtmlUtils.htmlEscape(link), action, notice);
        }
    }
}
