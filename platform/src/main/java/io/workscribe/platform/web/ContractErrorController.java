package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.Failures;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.BadRequestException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Failures outside of controllers (in a filter, in the server itself) in the contract's form. */
@RestController
class ContractErrorController implements ErrorController {

    private final ErrorResponses errors;

    ContractErrorController(ErrorResponses errors) {
        this.errors = errors;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ErrorBody> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) {
            return errors.bare(HttpStatus.NOT_FOUND);
        }
        // A filter or a handshake that asks the database has nobody to tell that it is away.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Outage.isIn(failure)) {
            return errors.of(Failures.unavailable());
        }
        // Chunks that are none are found while the body is read, when the head has long been taken for a request.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BadRequestException) {
            return errors.of(Rejected.invalid(ErrorCode.BAD_REQUEST, "The request is not correct HTTP."));
        }
        HttpStatus status = HttpStatus.resolve((Integer) code);
        return status == null || status.is5xxServerError() ? errors.unexpected() : errors.bare(status);
    }
}
