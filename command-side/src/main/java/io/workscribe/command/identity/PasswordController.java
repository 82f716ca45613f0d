package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.RequestChange;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For people who forgot their password. */
@RestController
class PasswordController {

    private final CommandResponder responder;
    private final PasswordResets resets;
    private final CommonPasswords commonPasswords;

    PasswordController(CommandResponder responder, PasswordResets resets, CommonPasswords commonPasswords) {
        this.responder = responder;
        this.resets = resets;
        this.commonPasswords = commonPasswords;
    }

    @Operation(summary = "Have a link to choose a new password mailed")
    @PostMapping("/api/v1/auth/forgot-password")
    ResponseEntity<Object> forgot(RequestInput input) {
        String email = input.body().email("email").required();
        input.check();
        resets.request(email);
        return AcceptedCommand.jsonNull();
    }

    @Operation(
            summary = "Choose a new password with the token of a mailed link",
            refusals = {ErrorCode.INVALID_TOKEN, ErrorCode.USER_NOT_FOUND})
    @PostMapping("/api/v1/auth/reset-password")
    ResponseEntity<Object> reset(RequestInput input) {
        Body body = input.body();
        String token = body.secret("token", 0, Integer.MAX_VALUE).required();
        String newPassword = body.newPassword("new_password").required();
        commonPasswords.refuse(body, "new_password", newPassword);
        input.check();
        Commands.Outcome confirmed = resets.reset(new SecretLink(token), newPassword);
        // The account has changed, though passwords are in no event.
        RequestChange.current().ifPresent(RequestChange::written);
        return responder.accepted(confirmed).noBody();
    }
}
