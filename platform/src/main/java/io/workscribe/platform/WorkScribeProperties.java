package io.workscribe.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be set under {@code workscribe.*}; this record owns the defaults.
 *
 * @param data folder of everything that must survive a restart: database, secrets, written mail
 * @param database an own PostgreSQL instead of the embedded one
 * @param copy how a command signs in to the other database of a copy
 * @param axonServer several processes on Axon Server instead of one by itself
 * @param secrets what several processes must have in common; each is made and kept in the data folder when it is missing
 * @param demo load demo data, once, into an empty event store
 * @param defaultWikiSpace give each new organization a wiki space
 * @param refreshGraceSeconds how long a refresh token that was just rotated is still accepted
 * @param frontendUrl where people open the client, and links in mails lead; empty for this server at this machine
 * @param corsOrigins origins whose pages may call the API and open its WebSocket
 * @param invitations how people come into organizations
 * @param passwords which ones people may choose
 * @param google signing in with Google from a page
 * @param oidc signing in at any provider of OpenID Connect
 * @param connections what a slow or greedy client may hold
 * @param maxBodyBytes longer request bodies are refused with 413
 * @param apiDocs serve the API's description and a page to read it
 * @param environment a name for people, for example in health answers; nothing depends on its value
 */
@ConfigurationProperties("workscribe")
public record WorkScribeProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue Database database,
        @DefaultValue Copy copy,
        @DefaultValue AxonServer axonServer,
        @DefaultValue Secrets secrets,
        @DefaultValue("false") boolean demo,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue("true") boolean defaultWikiSpace,
        @DefaultValue("15") int accessTokenMinutes,
        @DefaultValue("0") int refreshGraceSeconds,
        @DefaultValue("") String frontendUrl,

        @DefaultValue({"http://localhost:5173", "http://localhost:3000"})
        List<String> corsOrigins,

        @DefaultValue Mail mail,
        @DefaultValue Invitations invitations,
        @DefaultValue Passwords passwords,
        @DefaultValue Google google,
        @DefaultValue Oidc oidc,
        @DefaultValue Connections connections,
        @DefaultValue("524288") int maxBodyBytes,
        @DefaultValue("true") boolean apiDocs,
        @DefaultValue("development") String environment) {

    /**
     * @param url a {@code jdbc:postgresql:} address; null means the embedded server
     * @param username the role that serves
     * @param ownerUsername the role that owns the tables, for migrations, erasure and moves; empty for the same one
     */
    public record Database(
            String url,
            @DefaultValue("workscribe") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String ownerUsername,
            @DefaultValue("") String ownerPassword) {

        public boolean embedded() {
            return url == null || url.isBlank();
        }

        @Override
        public String toString() {
            return "Database[url=%s, username=%s]".formatted(url, username);
        }
    }

    public record Copy(
            @DefaultValue("workscribe") String username,
            @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "Copy[username=%s]".formatted(username);
        }
    }

    /**
     * @param servers addresses of the routing servers, {@code host:port,host:port}; empty for one process without one
     * @param context the context of Axon Server that holds the events
     * @param token the application token, where access control is on
     * @param tls whether the connection is encrypted
     * @param certificate file of the authority that signed the server's certificate; empty for those Java trusts
     * @param node the name of this process, unique among all; empty for one made of process id and host
     * @param claimSeconds how long the segments of a process that died stay unclaimed
     * @param threads commands, and queries, that this process handles at once
     */
    public record AxonServer(
            @DefaultValue("") String servers,
            @DefaultValue("default") String context,
            @DefaultValue("") String token,
            @DefaultValue("false") boolean tls,
            @DefaultValue("") String certificate,
            @DefaultValue("") String node,
            @DefaultValue("10") int claimSeconds,
            @DefaultValue("16") int threads) {

        public boolean used() {
            return !servers.isBlank();
        }

        @Override
        public String toString() {
            return "AxonServer[servers=%s, context=%s]".formatted(servers, context);
        }
    }

    /**
     * @param tokenSigningKey signs access and refresh tokens; at least 32 bytes of text
     * @param personalDataKey wraps the keys of personal data; 32 bytes in URL-safe base64
     * @param mailKey encrypts mail that waits; 32 bytes in URL-safe base64
     */
    public record Secrets(
            @DefaultValue("") String tokenSigningKey,
            @DefaultValue("") String personalDataKey,
            @DefaultValue("") String mailKey) {

        @Override
        public String toString() {
            return "Secrets[]";
        }
    }

    /**
     * @param perMinute requests per caller and minute; 0 switches every limit off
     * @param signInPerMinute requests per address and minute to where secrets could be guessed; 0 for no such limit
     * @param state where is counted
     * @param trustedProxies addresses or networks of the proxies whose X-Forwarded-For is believed
     */
    public record RateLimit(
            @DefaultValue("100") int perMinute,
            @DefaultValue("10") int signInPerMinute,
            @DefaultValue("local") State state,
            @DefaultValue List<String> trustedProxies) {

        /** In the memory of this process, or in the database, for several processes together. */
        public enum State {
            LOCAL,
            SHARED
        }
    }

    /**
     * @param clientId what Google calls this application; without one nobody signs in with Google
     * @param keyAddress where the keys are with which Google signs
     * @param issuers how Google names itself in its tokens; the first stands for all
     */
    public record Google(
            @DefaultValue("") String clientId,

            @DefaultValue("https://www.googleapis.com/oauth2/v3/certs")
            String keyAddress,

            @DefaultValue({"https://accounts.google.com", "accounts.google.com"})
            List<String> issuers) {

        public boolean isConfigured() {
            return !clientId.isBlank();
        }
    }

    /**
     * @param issuer the address of the provider, as it names itself; without one there is no such sign-in
     * @param clientId what the provider calls this application
     * @param clientSecret empty for a client without a secret
     * @param redirectUri where the provider sends browsers back: this server's callback, as browsers reach it
     * @param label how people call the provider; empty for the host of the issuer
     */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,

            @DefaultValue("http://localhost:8080/api/v1/auth/oidc/callback")
            String redirectUri,

            @DefaultValue("") String label) {

        public boolean isConfigured() {
            return !issuer.isBlank() && !clientId.isBlank();
        }

        public String nameForPeople() {
            String host = URI.create(issuer).getHost();
            return label.isBlank() && host != null ? host : label.strip();
        }

        @Override
        public String toString() {
            return "Oidc[issuer=%s, clientId=%s, redirectUri=%s]".formatted(issuer, clientId, redirectUri);
        }
    }

    /**
     * @param joinUnverified whether a link alone lets an account join whose address nobody has verified
     * @param perAddressAndHour invitations to one address in an hour; 0 for no such limit, like the two below
     * @param perInviterAndHour invitations by one person in an hour
     * @param perOrganizationAndDay invitations into one organization in a day
     */
    public record Invitations(
            @DefaultValue("false") boolean joinUnverified,
            @DefaultValue("5") int perAddressAndHour,
            @DefaultValue("50") int perInviterAndHour,
            @DefaultValue("200") int perOrganizationAndDay) {}

    /** @param refuseCommon whether the commonest passwords are refused */
    public record Passwords(@DefaultValue("true") boolean refuseCommon) {}

    /**
     * @param headSeconds how long the line and the headers of a request may take to arrive
     * @param bodySeconds how long its body may take after that
     * @param answerSeconds how long a client may take to read an answer
     * @param unfinishedBodiesPerAddress bodies of one address that may be on their way for longer than a second
     * @param perAddress open connections of one address that is no trusted proxy
     */
    public record Connections(
            @DefaultValue("15") int headSeconds,
            @DefaultValue("20") int bodySeconds,
            @DefaultValue("60") int answerSeconds,
            @DefaultValue("16") int unfinishedBodiesPerAddress,
            @DefaultValue("400") int perAddress) {}

    /** @param from sender of every mail */
    public record Mail(
            @DefaultValue("WorkScribe <no-reply@localhost>") String from) {}
}
