package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GoogleController {

    private final GoogleSignIn google;
    private final ExternalSessions sessions;

    GoogleController(GoogleSignIn google, ExternalSessions sessions) {
        this.google = google;
        this.sessions = sessions;
    }

    @Operation(
            summary = "Sign in with the ID token that a page got from Google",
            description =
                    "Opens the account that is linked with it, else the one with the same e-mail address, which is"
                            + " linked then, else a new one. An account whose address nobody had verified loses its password and"
                            + " its sessions when it is linked.",
            answer = TokenResponse.class,
            refusals = {
                ErrorCode.GOOGLE_AUTH_NOT_CONFIGURED,
                ErrorCode.INVALID_GOOGLE_TOKEN,
                ErrorCode.ACCOUNT_INACTIVE,
                ErrorCode.FORBIDDEN_ORIGIN
            })
    @PostMapping("/api/v1/auth/oauth/google")
    ResponseEntity<Object> signIn(RequestInput input) {
        String idToken = input.body().secret("id_token", 0, Integer.MAX_VALUE).required();
        input.check();
        // Google's word always carries a verified address, so there is an account in any case.
        return sessions.open(google.person(idToken)).orElseThrow();
    }
}
