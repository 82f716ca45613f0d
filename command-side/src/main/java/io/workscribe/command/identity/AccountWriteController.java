package io.workscribe.command.identity;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.identity.command.EditUser;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.identity.query.UserView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.OrdinaryWrite;
import io.workscribe.platform.web.RequestInput;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people change about their own account. */
@RestController
@RequestMapping("/api/v1/auth")
class AccountWriteController {

    private final CommandResponder responder;
    private final PasswordChanges passwords;
    private final CommonPasswords commonPasswords;
    private final Sessions sessions;

    AccountWriteController(
            CommandResponder responder, PasswordChanges passwords, CommonPasswords commonPasswords, Sessions sessions) {
        this.responder = responder;
        this.passwords = passwords;
        this.commonPasswords = commonPasswords;
        this.sessions = sessions;
    }

    @Operation(
            summary = "Change one's own name, language or time zone",
            description = "locale is a tag of BCP 47, timezone a name of the IANA's list; both may be cleared.",
            answer = UserView.class,
            refusals = {ErrorCode.FILE_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @PatchMapping("/me")
    ResponseEntity<Object> edit(RequestInput input, Caller caller) {
        Body body = input.body();
        Change<String> displayName = body.name("display_name", 2, 100).changed();
        Change<String> locale = body.languageTag("locale").changedOrCleared(null);
        Change<String> timezone = body.timeZone("timezone").changedOrCleared(null);
        UUID avatar = body.id("avatar_file_id", Function.identity()).orNull();
        input.check();
        if (avatar != null) {
            throw Rejected.notFound(ErrorCode.FILE_NOT_FOUND, "There is no such file.");
        }
        return responder
                .send(new EditUser(caller.userId(), displayName, locale, timezone))
                .ok(new UserById(caller.userId()));
    }

    @Operation(
            summary = "Change one's own password",
            description = "Who has none yet leaves current_password out and must have signed in within the last five"
                    + " minutes. All other sessions end.",
            refusals = {ErrorCode.INVALID_PASSWORD, ErrorCode.FRESH_SIGN_IN_REQUIRED})
    @PostMapping("/change-password")
    ResponseEntity<Object> changePassword(RequestInput input, Caller caller) {
        Body body = input.body();
        String current = body.secret("current_password", 0, Integer.MAX_VALUE).orNull();
        String wanted = body.newPassword("new_password").required();
        commonPasswords.refuse(body, "new_password", wanted);
        input.check();
        passwords.change(caller, current, wanted);
        return OrdinaryWrite.jsonNull();
    }

    @Operation(
            summary = "End one of one's own sessions",
            description = "Its tokens are refused at once.",
            status = 204,
            refusals = ErrorCode.SESSION_NOT_FOUND)
    @DeleteMapping("/sessions/{session_id}")
    ResponseEntity<Object> endSession(RequestInput input, Caller caller) {
        UUID session = input.path("session_id", Function.identity());
        input.check();
        if (!sessions.end(session, caller.userId(), Sessions.End.ENDED_BY_OWNER)) {
            throw Rejected.notFound(ErrorCode.SESSION_NOT_FOUND, "There is no such session.");
        }
        return ResponseEntity.noContent().build();
    }
}
