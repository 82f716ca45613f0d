package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;

/** The body of every error answer. detail is a {@link Reason}, a list of {@link Problem} or a bare text. */
public record ErrorBody(Object detail) {

    /** A refusal that a program can tell by its code and a person by its message. */
    public record Reason(String code, String message) {}

    public static ErrorBody of(ErrorCode code, String message) {
        return new ErrorBody(new Reason(code.name(), message));
    }
}
