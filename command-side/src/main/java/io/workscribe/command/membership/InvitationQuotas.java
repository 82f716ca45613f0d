package io.workscribe.command.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.ratelimit.Quotas;
import io.workscribe.platform.ratelimit.Quotas.Quota;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Invitations are mails to people who did not ask for them: nobody gets, or makes us send, many. */
@Component
class InvitationQuotas {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Quotas quotas;
    private final WorkScribeProperties.Invitations settings;

    InvitationQuotas(Quotas quotas, WorkScribeProperties properties) {
        this.quotas = quotas;
        this.settings = properties.invitations();
    }

    /** Refused with 429 when one of them is used up. */
    void invite(OrganizationId organization, UserId inviter, String email) {
        quotas.take(
                // The address itself is no business of a table of counts.
                new Quota("invite to " + new SecretLink(email).hash(), settings.perAddressAndHour(), HOUR),
                new Quota("invite by " + inviter, settings.perInviterAndHour(), HOUR),
                new Quota("invite from " + organization, settings.perOrganizationAndDay(), DAY));
    }
}
