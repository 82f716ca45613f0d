package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The version of an aggregate as an entity tag. */
final class ETags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version the client insists on; empty without If-Match and for {@code *}. */
    static Optional<String> ifMatch(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Rejected(
                    Rejected.Kind.STALE, ErrorCode.PRECONDITION_FAILED, "If-Match holds no version of this resource.");
        }
        return Optional.of(tag.group(1));
    }
}
