package io.workscribe.command.identity;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.api.identity.event.EmailVerified;
import io.workscribe.api.identity.event.ExternalIdentityLinked;
import io.workscribe.api.identity.event.IdentityEvent;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import io.workscribe.platform.security.Sessions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Claims addresses and identities, and ends sessions, where the event was stored by a process that died before it could
 * do so.
 */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class AccountRepair {

    private final MissingRows rows;
    private final Reservations reservations;
    private final Credentials credentials;
    private final Sessions sessions;

    AccountRepair(MissingRows rows, Reservations reservations, Credentials credentials, Sessions sessions) {
        this.rows = rows;
        this.reservations = reservations;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @EventHandler
    void on(IdentityEvent event, @SequenceNumber long version) {
        if (!rows.isMissing(event.userId(), version)) {
            return;
        }
        if (event instanceof UserRegistered registered) {
            claim(Scope.EMAIL, registered.email(), registered.email().text(), registered);
        } else if (event instanceof ExternalIdentityLinked linked) {
            ExternalIdentity identity = new ExternalIdentity(
                    linked.provider(), linked.issuer(), linked.subject().text());
            claim(Scope.EXTERNAL_IDENTITY, linked.subject(), IdentityKey.of(identity), linked);
        } else if (event instanceof EmailVerified) {
            credentials.remove(event.userId());
            sessions.endAll(event.userId(), Sessions.End.PASSWORD_DROPPED);
        } else if (event instanceof UserDeactivated) {
            sessions.endAll(event.userId(), Sessions.End.DEACTIVATED);
        }
    }

    /** An erased person has no address any more. */
    private void claim(Scope scope, PersonalText personal, String key, IdentityEvent event) {
        if (!PersonalText.ERASED.equals(personal.text())) {
            reservations.tryClaim(scope, key, event.userId().value());
        }
    }
}
