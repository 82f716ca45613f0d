package io.workscribe.platform.connection;

import org.springframework.http.HttpStatus;

/** Why a body is not waited for any longer. */
enum Refusal {
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "REQUEST_TIMEOUT", "The request did not arrive in time."),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMIT_EXCEEDED", "Too many unfinished requests. Please try again."),
    NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", "The server is busy. Please try again.");

    private final HttpStatus status;
    private final String code;
    private final String message;

    Refusal(HttpStatus status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
