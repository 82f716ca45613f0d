package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * Entity tags {@code "<version>.<hash>"}. The hash is of the very answer, so that nobody is told that nothing has
 * changed when something shown has; a write is held against the version alone, which only edits move.
 */
final class ETags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"");

    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(?:\\..*)?");

    private static final String VERSION_SHOWN = ETags.class.getName() + ".version";

    private static final int HASH_BYTES = 15;

    private ETags() {}

    /** Notes which version the answer to the request shows. */
    static void show(HttpServletRequest request, long version) {
        request.setAttribute(VERSION_SHOWN, version);
    }

    static boolean showsVersion(HttpServletRequest request) {
        return request.getAttribute(VERSION_SHOWN) != null;
    }

    /** The tag of the answer; of what has no version, as if it had never been edited. */
    static String of(HttpServletRequest request, byte[] answer) {
        Object version = request.getAttribute(VERSION_SHOWN);
        return "\"" + (version == null ? 0 : version) + "." + hash(answer) + "\"";
    }

    private static String hash(byte[] answer) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer);
            return new String(
                    Base64.getUrlEncoder().encode(Arrays.copyOf(digest, HASH_BYTES)), StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The versions one of which the client insists on, as metadata of its command; empty without If-Match and for
     * {@code *}. Tags that are weak or hold no version match none.
     */
    static Optional<String> ifMatch(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String header = String.join(",", headers).strip();
        if (header.equals("*")) {
            return Optional.empty();
        }
        return Optional.of(tags(header).stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> Long.valueOf(version.group(1)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
    }

    /** What stands in the strong tags of a list. A comma may stand inside of a tag, so the list cannot be split first. */
    private static List<String> tags(String list) {
        List<String> strong = new ArrayList<>();
        Matcher tag = TAG.matcher(list);
        int at = 0;
        boolean expected = true;
        boolean any = false;
        while (at < list.length()) {
            char next = list.charAt(at);
            if (next == ',') {
                expected = true;
                at++;
            } else if (next == ' ' || next == '\t') {
                at++;
            } else if (expected && tag.region(at, list.length()).lookingAt()) {
                if (tag.group(1) == null) {
                    strong.add(tag.group(2));
                }
                any = true;
                expected = false;
                at = tag.end();
            } else {
                throw malformed();
            }
        }
        if (!any) {
            throw malformed();
        }
        return strong;
    }

    private static Rejected malformed() {
        return Rejected.invalid(
                ErrorCode.BAD_REQUEST, "If-Match takes * or entity tags as they were given, with their quotes.");
    }
}
