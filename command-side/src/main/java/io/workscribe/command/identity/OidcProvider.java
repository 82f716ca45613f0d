package io.workscribe.command.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.WorkScribeProperties.Oidc;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The configured provider of OpenID Connect, found by what it tells about itself; asked when it is needed first. */
@Component
class OidcProvider {

    private static final Logger LOGGER = LoggerFactory.getLogger(OidcProvider.class);

    private static final Scope SCOPE = new Scope("openid", "email", "profile");
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    /** What the provider told, and the reader of the tokens it issues. */
    private record Known(OIDCProviderMetadata metadata, IdTokens tokens) {}

    private final Oidc settings;
    private final List<String> googlesNames;
    private final ProviderHttp http;
    private volatile @Nullable Known known;

    OidcProvider(WorkScribeProperties properties, ProviderHttp http) {
        this.settings = properties.oidc();
        this.googlesNames = properties.google().issuers();
        this.http = http;
        if (settings.issuer().isBlank() != settings.clientId().isBlank()) {
            throw new StartupFailure(
                    "Only one of workscribe.oidc.issuer and workscribe.oidc.client-id is set.",
                    "Set both to sign people in at that provider, or neither.");
        }
        if (isConfigured()) {
            ProviderHttp.configured("workscribe.oidc.issuer", settings.issuer());
            ProviderHttp.configured("workscribe.oidc.redirect-uri", settings.redirectUri());
        }
    }

    boolean isConfigured() {
        return settings.isConfigured();
    }

    URI redirectUri() {
        return URI.create(settings.redirectUri());
    }

    /** Where the browser goes to sign in. */
    URI signInAddress(String state, OidcAttempts.Expected expected) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId(), redirectUri())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(expected.nonce()))
                .codeChallenge(new CodeVerifier(expected.codeVerifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whether a response that names its issuer (RFC 9207) comes from this one. */
    boolean isIssuer(@Nullable String named) {
        return named == null || named.equals(settings.issuer());
    }

    /** Empty when the provider does not stand by the code, or its token is not what was asked for. */
    Optional<VerifiedPerson> person(String code, OidcAttempts.Expected expected) {
        Known provider = known();
        return idToken(provider.metadata(), code, expected)
                .flatMap(token -> provider.tokens().read(token, new Nonce(expected.nonce())))
                .flatMap(this::person);
    }

    private Optional<String> idToken(OIDCProviderMetadata metadata, String code, OidcAttempts.Expected expected) {
        try {
            AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                    new AuthorizationCode(code), redirectUri(), new CodeVerifier(expected.codeVerifier()));
            TokenResponse response = OIDCTokenResponseParser.parse(
                    tokenRequest(metadata, grant).toHTTPRequest().send(http));
            if (!response.indicatesSuccess()) {
                LOGGER.warn(
                        "{} refused a code: {}",
                        settings.issuer(),
                        response.toErrorResponse().getErrorObject().getCode());
                return Optional.empty();
            }
            return Optional.ofNullable(((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDTokenString());
        } catch (ParseException | IllegalArgumentException strange) {
            LOGGER.warn("{} answered what is no token response", settings.issuer());
            return Optional.empty();
        } catch (IOException failed) {
            LOGGER.warn("{} cannot be asked for a token: {}", settings.issuer(), failed.getMessage());
            throw IdTokens.unavailable();
        }
    }

    private TokenRequest tokenRequest(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        URI endpoint = metadata.getTokenEndpointURI();
        return settings.clientSecret().isEmpty()
                ? new TokenRequest.Builder(endpoint, clientId(), grant).build()
                : new TokenRequest.Builder(endpoint, authentication(metadata), grant).build();
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> accepted = metadata.getTokenEndpointAuthMethods();
        boolean inTheBody = accepted != null
                && !accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inTheBody ? new ClientSecretPost(clientId(), secret) : new ClientSecretBasic(clientId(), secret);
    }

    private Optional<VerifiedPerson> person(IDTokenClaimsSet claims) {
        boolean google = googlesNames.contains(settings.issuer());
        ExternalIdentity identity = new ExternalIdentity(
                google ? GoogleSignIn.PROVIDER : "oidc",
                google ? googlesNames.get(0) : settings.issuer(),
                IdClaims.subject(claims));
        return VerifiedPerson.of(
                identity, IdClaims.verifiedEmail(claims), IdClaims.name(claims), IdClaims.picture(claims));
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    /** Two at once may both ask; nobody waits for another. */
    private Known known() {
        Known before = known;
        if (before != null) {
            return before;
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    http.get(URI.create(settings.issuer().replaceAll("/+$", "") + DESCRIPTION)));
            check(metadata);
            IdTokens tokens =
                    new IdTokens(List.of(settings.issuer()), settings.clientId(), metadata.getJWKSetURI(), http);
            known = new Known(metadata, tokens);
            return known;
        } catch (IOException | ParseException | IllegalArgumentException failed) {
            LOGGER.warn("{} does not describe itself: {}", settings.issuer(), failed.getMessage());
            throw IdTokens.unavailable();
        }
    }

    private void check(OIDCProviderMetadata metadata) throws ParseException {
        if (!settings.issuer().equals(metadata.getIssuer().getValue())) {
            throw new ParseException("It calls itself " + metadata.getIssuer());
        }
        for (URI address : new URI[] {
            metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
        }) {
            if (address == null || !ProviderHttp.isSafe(address)) {
                throw new ParseException("An address is missing or no https address: " + address);
            }
        }
    }
}
