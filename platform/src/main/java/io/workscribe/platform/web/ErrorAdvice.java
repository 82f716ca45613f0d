package io.workscribe.platform.web;

import io.workscribe.api.common.Rejected;
import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.Failures;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure inside a controller leaves as the contract's error body; nothing internal leaves with it. */
@RestControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ErrorResponses errors;
    private final AllowedMethods allowed;

    ErrorAdvice(ErrorResponses errors, AllowedMethods allowed) {
        this.errors = errors;
        this.allowed = allowed;
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> rejected(Rejected rejected) {
        return errors.of(rejected);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unprocessable(Unprocessable unprocessable) {
        return errors.of(unprocessable);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> tooMany(TooManyRequests tooMany) {
        return errors.tooManyRequests(tooMany.seconds());
    }

    /** The reader hung up: nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("The client closed the connection", e);
    }

    /** The firewall looks at headers and parameters only when they are asked for. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> stoppedByFirewall(RequestRejectedException e) {
        return errors.bare(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unknownPath(NoResourceFoundException e, HttpServletRequest request) {
        return errors.noSuchRoute(request.getMethod(), allowed.at(request));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unknownMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return errors.noSuchRoute(request.getMethod(), allowed.at(request));
    }

    /** Only operations let Spring read a body. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException e) {
        return errors.bare(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> other(Exception e) {
        OutOfMemory.endProcessIfIn(e);
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return errors.bare(status == null ? HttpStatus.BAD_REQUEST : status);
        }
        if (Outage.isIn(e)) {
            log.warn("A request cannot be answered now: {}", e.toString());
            return errors.of(Failures.unavailable());
        }
        log.error("Unexpected failure of a request", e);
        return errors.unexpected();
    }
}
