package io.workscribe.api.common;

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

    public Rejected(Kind kind, ErrorCode code, String message) {
        super(message, null, false, false);
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
        return new Details(kind, code, text);
    }

    /** The serializable form of a refusal. */
    public record Details(Kind kind, ErrorCode code, String message) {

        public Rejected toException() {
            return new Rejected(kind, code, message);
        }
    }
}
