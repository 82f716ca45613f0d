package io.workscribe.api.identity.event;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import org.axonframework.serialization.Revision;

/**
 * From now on this identity opens the account.
 *
 * @param provider {@code google} or {@code oidc}
 * @param issuer who vouches for the identity, as it names itself in its tokens
 * @param subject the identity's name at the issuer
 */
@Revision("1")
public record ExternalIdentityLinked(UserId userId, String provider, String issuer, PersonalText subject)
        implements IdentityEvent {}
