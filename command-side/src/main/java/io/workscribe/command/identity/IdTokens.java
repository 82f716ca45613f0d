package io.workscribe.command.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the ID tokens of one provider. Its keys are kept for some minutes and asked for again when a token names an
 * unknown one, but not for every such token: anybody can make those up.
 */
final class IdTokens {

    private static final Logger LOGGER = LoggerFactory.getLogger(IdTokens.class);

    /** Public keys only: with HS256 whoever knows the client's secret, or takes a public key for one, could sign. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final int LONGEST = 16 * 1024;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration KEYS_KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(6);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final List<String> issuers;
    private final String clientId;
    private final ProviderHttp http;
    private final JWKSource<SecurityContext> keys;
    private volatile boolean keysUnreachable;

    /** @param issuers names of the provider, all equally good */
    IdTokens(List<String> issuers, String clientId, URI keyAddress, ProviderHttp http) {
        this.issuers = List.copyOf(issuers);
        this.clientId = clientId;
        this.http = http;
        this.keys = JWKSourceBuilder.<SecurityContext>create(url(keyAddress), this::retrieve)
                .cache(KEYS_KEPT.toMillis(), KEYS_PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_LOOKS.toMillis())
                .outageTolerant(KEYS_KEPT_IN_AN_OUTAGE.toMillis())
                .build();
    }

    /**
     * Empty for every token that is not exactly what was asked for; SERVICE_UNAVAILABLE when that cannot be told for want
     * of keys.
     *
     * @param nonce null when none was asked for
     */
    Optional<IDTokenClaimsSet> read(String token, @Nullable Nonce nonce) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWT parsed = JWTParser.parse(token);
            String issuer = parsed.getJWTClaimsSet().getIssuer();
            if (!issuers.contains(issuer)) {
                return Optional.empty();
            }
            IDTokenClaimsSet claims = validator(issuer).validate(parsed, nonce);
            return isValidYet(claims) && isIssuedToUs(claims) ? Optional.of(claims) : Optional.empty();
        } catch (KeySourceException noKeys) {
            if (noKeys instanceof RateLimitReachedException && !keysUnreachable) {
                return Optional.empty();
            }
            LOGGER.warn("The keys of {} cannot be fetched: {}", issuers.get(0), rootOf(noKeys));
            throw unavailable();
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException bad) {
            LOGGER.debug("An ID token was refused", bad);
            return Optional.empty();
        }
    }

    private IDTokenValidator validator(String issuer) {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(issuer), new ClientID(clientId), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        validator.setMaxClockSkew((int) CLOCKS_DIFFER.toSeconds());
        return validator;
    }

    /** One of several audiences must be named as the one that asked for it, and that must be us. */
    private boolean isIssuedToUs(IDTokenClaimsSet claims) {
        return claims.getAudience().size() == 1 || clientId.equals(claims.getClaim("azp"));
    }

    /** The one date that the library leaves to us. */
    private static boolean isValidYet(IDTokenClaimsSet claims) {
        if (claims.getClaim("nbf") == null) {
            return true;
        }
        Instant notBefore = claims.getDateClaim("nbf").toInstant();
        return !notBefore.isAfter(GenericEventMessage.clock.instant().plus(CLOCKS_DIFFER));
    }

    private Resource retrieve(URL address) throws IOException {
        try {
            Resource found = new Resource(http.get(URI.create(address.toString())), "application/json");
            keysUnreachable = false;
            return found;
        } catch (IOException failed) {
            keysUnreachable = true;
            throw failed;
        }
    }

    static Rejected unavailable() {
        return new Rejected(
                Rejected.Kind.UNAVAILABLE,
                ErrorCode.SERVICE_UNAVAILABLE,
                "The sign-in provider does not answer. Please try again.");
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
