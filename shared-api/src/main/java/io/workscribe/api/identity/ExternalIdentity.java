package io.workscribe.api.identity;

/**
 * Who somebody is at another provider.
 *
 * @param provider {@code google} or {@code oidc}
 * @param issuer who vouches for it
 * @param subject its name at the issuer, which never changes
 */
public record ExternalIdentity(String provider, String issuer, String subject) {

    /** Never the subject, so that no log line and no exception message can carry it. */
    @Override
    public String toString() {
        return "ExternalIdentity[provider=" + provider + ", issuer=" + issuer + "]";
    }
}
