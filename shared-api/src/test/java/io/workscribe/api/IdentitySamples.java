package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.GRACE;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.api.identity.command.ConfirmEmail;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.api.identity.command.EditUser;
import io.workscribe.api.identity.command.ReactivateUser;
import io.workscribe.api.identity.command.RegisterExternalUser;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.api.identity.command.SignInWithIdentity;
import io.workscribe.api.identity.event.AvatarChanged;
import io.workscribe.api.identity.event.EmailConfirmed;
import io.workscribe.api.identity.event.EmailVerified;
import io.workscribe.api.identity.event.ExternalIdentityLinked;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserLocaleChanged;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.identity.event.UserRenamed;
import io.workscribe.api.identity.event.UserTimezoneChanged;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.identity.query.UserView;
import java.util.List;

final class IdentitySamples {

    static final UserSummary ADA_SUMMARY = new UserSummary(ADA, "Ada Lovelace", null, "ada@example.com");
    static final UserSummary GRACE_SUMMARY =
            new UserSummary(GRACE, "Grace Hopper", "https://example.com/grace.png", "grace@example.com");

    static final ExternalIdentity ADA_AT_GOOGLE =
            new ExternalIdentity("google", "https://accounts.google.com", "110169484474386276334");

    private IdentitySamples() {}

    static List<Record> all() {
        return List.of(
                new UserRegistered(ADA, PersonalText.of(ADA, "ada@example.com"), PersonalText.of(ADA, "Ada Lovelace")),
                new UserDeactivated(ADA),
                new UserReactivated(ADA),
                new RegisterUser(ADA, "ada@example.com", "Ada Lovelace"),
                new ExternalIdentityLinked(
                        ADA, "google", "https://accounts.google.com", PersonalText.of(ADA, "110169484474386276334")),
                new EmailVerified(ADA),
                new EmailConfirmed(ADA),
                new AvatarChanged(ADA, PersonalText.of(ADA, "https://example.com/ada.png")),
                new UserRenamed(ADA, PersonalText.of(ADA, "Ada King")),
                new UserLocaleChanged(ADA, PersonalText.of(ADA, "en-GB")),
                new UserTimezoneChanged(ADA, PersonalText.of(ADA, "Europe/London")),
                new EditUser(ADA, new Change<>("Ada King"), new Change<>(null), null),
                new RegisterExternalUser(
                        ADA, "ada@example.com", "Ada Lovelace", "https://example.com/ada.png", ADA_AT_GOOGLE),
                new SignInWithIdentity(ADA, ADA_AT_GOOGLE, null),
                ADA_AT_GOOGLE,
                new ConfirmEmail(ADA),
                new DeactivateUser(ADA),
                new ReactivateUser(ADA),
                new UserById(ADA),
                ADA_SUMMARY,
                new UserView(
                        ADA,
                        "ada@example.com",
                        "Ada Lovelace",
                        null,
                        false,
                        null,
                        "en-GB",
                        "Europe/London",
                        CREATED_AT,
                        3));
    }
}
