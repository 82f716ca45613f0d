package io.workscribe.command.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.web.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The passwords that are guessed first, whatever the rules say of them: the 10,000 commonest of the list that comes with
 * zxcvbn (MIT licence). Of these only those are kept that the rules let through.
 */
@Component
class CommonPasswords {

    private static final int HOW_MANY = 10_000;
    private static final int SHORTEST = 8;

    private final Set<String> refused;

    CommonPasswords(WorkScribeProperties properties) {
        this.refused = properties.passwords().refuseCommon() ? commonest() : Set.of();
    }

    private static Set<String> commonest() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .limit(HOW_MANY)
                    .filter(password -> password.length() >= SHORTEST)
                    .map(CommonPasswords::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** @param password null where the rules have refused it already */
    void refuse(Body body, String field, @Nullable String password) {
        if (password != null && refused.contains(folded(password))) {
            body.reject(field, "This password is one of those that are guessed first. A longer one is better.");
        }
    }

    private static String folded(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
