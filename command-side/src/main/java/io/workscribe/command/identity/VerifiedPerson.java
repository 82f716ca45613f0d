package io.workscribe.command.identity;

import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.platform.text.Names;
import io.workscribe.platform.web.EmailAddress;
import io.workscribe.platform.web.Texts;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about somebody, made fit for an account.
 *
 * @param email in the form of {@link EmailAddress}; null unless the provider has verified that it is theirs
 * @param displayName never blank where there is an e-mail address
 * @param avatarUrl null where there is none that a page could show
 */
record VerifiedPerson(
        ExternalIdentity identity,
        @Nullable String email,
        String displayName,
        @Nullable String avatarUrl) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_SUBJECT = 255;

    /** Empty when the subject is none that could be kept. Every text but the subject may be null. */
    static Optional<VerifiedPerson> of(
            ExternalIdentity identity,
            @Nullable String verifiedEmail,
            @Nullable String name,
            @Nullable String picture) {
        String subject = identity.subject();
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !Texts.isStorable(subject)) {
            return Optional.empty();
        }
        String email =
                verifiedEmail == null ? null : EmailAddress.of(verifiedEmail).orElse(null);
        return Optional.of(new VerifiedPerson(identity, email, displayName(name, email), avatar(picture)));
    }

    private static String displayName(@Nullable String name, @Nullable String email) {
        String stripped = name == null || !Texts.isStorable(name) ? "" : Names.cleaned(name);
        if (stripped.isEmpty()) {
            return email == null ? "" : email.substring(0, email.indexOf('@'));
        }
        int characters = Math.min(LONGEST_NAME, stripped.codePointCount(0, stripped.length()));
        return Names.trim(stripped.substring(0, stripped.offsetByCodePoints(0, characters)));
    }

    /** Others put it into their pages. */
    private static @Nullable String avatar(@Nullable String picture) {
        if (picture == null || picture.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI address = URI.create(picture);
            return "https".equals(address.getScheme()) && address.getHost() != null ? address.toString() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Nothing about the person, so that no log line can carry it. */
    @Override
    public String toString() {
        return "VerifiedPerson[" + identity + "]";
    }
}
