package io.workscribe.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.Map;

/** The body of every error answer. detail is a {@link Reason}, a list of {@link Problem} or a bare text. */
public record ErrorBody(Object detail) {

    /**
     * A refusal that a program can tell by its code and a person by its message.
     *
     * @param more what it says besides, as keys of its own
     */
    public record Reason(
            String code, String message, @JsonAnyGetter Map<String, Object> more) {

        public Reason(String code, String message) {
            this(code, message, Map.of());
        }
    }

    static ErrorBody of(Rejected rejected) {
        return new ErrorBody(new Reason(rejected.code().name(), rejected.getMessage(), rejected.more()));
    }

    public static ErrorBody of(ErrorCode code, String message) {
        return new ErrorBody(new Reason(code.name(), message));
    }
}
