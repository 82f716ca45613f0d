package io.workscribe.api.common;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message was understood and refused. The message text is shown to people; it never carries internals. */
public class Rejected extends RuntimeException {

    /** Why, in kinds that a transport can map; for HTTP see the comments. */
    public enum Kind {
        /** 400 */
        INVALID,
        /** 401 */
        UNAUTHENTICATED,
        /** 403 */
        FORBIDDEN,
        /** 404 */
        NOT_FOUND,
        /** 409 */
        CONFLICT,
        /** 410 */
        GONE,
        /** 412 */
        STALE,
        /** 413 */
        TOO_LARGE,
        /** 503 */
        UNAVAILABLE,
        /** 503: nobody answered, so it may have been done or not. Nothing must be undone because of it. */
        OUTCOME_UNKNOWN
    }

    private final Kind kind;
    private final ErrorCode code;
    private final String text;
    private final transient Map<String, Object> more;

    public Rejected(Kind kind, ErrorCode code, String message) {
        this(kind, code, message, Map.of());
    }

    private Rejected(Kind kind, ErrorCode code, String message, Map<String, Object> more) {
        super(message, null, false, false);
        this.more = more;
        this.kind = kind;
        this.code = code;
        this.text = message;
    }

    public static Rejected invalid(ErrorCode code, String message) {
        return new Rejected(Kind.INVALID, code, message);
    }

    public static Rejected unauthenticated(ErrorCode code, String message) {
        return new Rejected(Kind.UNAUTHENTICATED, code, message);
    }

    public static Rejected forbidden(ErrorCode code, String message) {
        return new Rejected(Kind.FORBIDDEN, code, message);
    }

    public static Rejected notFound(ErrorCode code, String message) {
        return new Rejected(Kind.NOT_FOUND, code, message);
    }

    public static Rejected conflict(ErrorCode code, String message) {
        return new Rejected(Kind.CONFLICT, code, message);
    }

    /** The same refusal, saying more to programs. */
    public Rejected with(String key, Object value) {
        Map<String, Object> all = new HashMap<>(more);
        all.put(key, value);
        return new Rejected(kind, code, text, Map.copyOf(all));
    }

    /** What it says beyond code and message, as programs read it. */
    public Map<String, Object> more() {
        return more;
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is certain that nothing was done, so that what was prepared can be taken back. */
    public boolean isDefinite() {
        return kind != Kind.OUTCOME_UNKNOWN && kind != Kind.UNAVAILABLE;
    }

    public ErrorCode code() {
        return code;
    }

    /** This refusal as a value that crosses process borders. */
    public Details details() {
        return new Details(kind, code, text, more);
    }

    /** The serializable form of a refusal. Processes of before say nothing more. */
    public record Details(
            Kind kind,
            ErrorCode code,
            String message,
            @Nullable Map<String, Object> more) {

        public Rejected toException() {
            return new Rejected(kind, code, message, more == null ? Map.of() : more);
        }
    }
}
