package io.workscribe.platform.web;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-mail addresses, internationalised ones too: one address, no display name, a dot in the domain. Whether it can be
 * reached is the mail server's business.
 */
public final class EmailAddress {

    static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    private static final Pattern LOCAL_PART = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\\p{L}\\p{N}-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~\\p{L}\\p{M}\\p{N}-]*");

    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    private static final Pattern WRITTEN_DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}.\\u3002-]+");

    /** What Java's rules of 2003 turn into other letters, and so into another domain than those of 2008. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

    private EmailAddress() {}

    /**
     * The form in which the address is kept, compared and written to: NFKC, lower case, the domain in ASCII. Empty for
     * what is no address. For an ASCII address that is its lower case.
     */
    public static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String normalized = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int at = normalized.lastIndexOf('@');
        if (at < 1 || AMBIGUOUS.matcher(normalized.substring(at)).find()) {
            return Optional.empty();
        }
        String localPart = normalized.substring(0, at);
        return asciiDomain(normalized.substring(at + 1))
                .filter(domain -> octets(localPart) <= LONGEST_LOCAL_PART
                        && LOCAL_PART.matcher(localPart).matches())
                .map(domain -> Texts.lowerCase(localPart + "@" + domain))
                .filter(address -> octets(address) <= LONGEST);
    }

    private static Optional<String> asciiDomain(String domain) {
        if (!WRITTEN_DOMAIN.matcher(domain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
