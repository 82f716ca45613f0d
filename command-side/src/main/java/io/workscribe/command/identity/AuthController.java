package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.lookup.UserLookup.UserEntry;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is: register, sign in. */
@RestController
class AuthController {

    private final CommandResponder responder;
    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final UserLookup users;
    private final QueryClient queries;
    private final CommonPasswords commonPasswords;

    AuthController(
            CommandResponder responder,
            Accounts accounts,
            RefreshTokens refreshTokens,
            UserLookup users,
            QueryClient queries,
            CommonPasswords commonPasswords) {
        this.responder = responder;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.queries = queries;
        this.commonPasswords = commonPasswords;
    }

    @Operation(
            summary = "Create an account and sign in",
            status = 201,
            answer = TokenResponse.class,
            refusals = {ErrorCode.EMAIL_TAKEN, ErrorCode.FORBIDDEN_ORIGIN})
    @PostMapping("/api/v1/auth/register")
    ResponseEntity<Object> register(RequestInput input) {
        Body body = input.body();
        String displayName = body.name("display_name", 2, 100).required();
        String email = body.email("email").required();
        String password = body.newPassword("password").required();
        commonPasswords.refuse(body, "password", password);
        input.check();
        Accounts.Registered account = accounts.register(email, displayName, password);
        return responder
                .accepted(account.outcome())
                .created(
                        new UserById(account.userId()),
                        "/api/v1/auth/me",
                        user -> TokenResponse.of(refreshTokens.open(account.userId()), user));
    }

    @Operation(
            summary = "Sign in with e-mail address and password",
            answer = TokenResponse.class,
            refusals = {ErrorCode.INVALID_CREDENTIALS, ErrorCode.ACCOUNT_DISABLED, ErrorCode.FORBIDDEN_ORIGIN})
    @PostMapping("/api/v1/auth/login")
    TokenResponse login(RequestInput input) {
        Body body = input.body();
        String email = body.email("email").required();
        String password = body.secret("password", 1, Integer.MAX_VALUE).required();
        input.check();
        Accounts.Proof proof = accounts.signIn(email, password).orElseThrow(AuthController::wrongPassword);
        if (!isActive(proof.userId())) {
            throw Rejected.forbidden(ErrorCode.ACCOUNT_DISABLED, "This account is disabled.");
        }
        return answer(proof.userId(), refreshTokens.open(proof).orElseThrow(AuthController::wrongPassword));
    }

    private static Rejected wrongPassword() {
        return Rejected.unauthenticated(ErrorCode.INVALID_CREDENTIALS, "E-mail address or password is wrong.");
    }

    private boolean isActive(UserId userId) {
        return users.user(userId).filter(UserEntry::active).isPresent();
    }

    private TokenResponse answer(UserId userId, RefreshTokens.Pair pair) {
        return TokenResponse.of(pair, queries.ask(new UserById(userId)));
    }
}
