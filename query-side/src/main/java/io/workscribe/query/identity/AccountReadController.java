package io.workscribe.query.identity;

import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.identity.query.UserView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountReadController {

    private final QueryClient queries;

    AccountReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(summary = "The account that is signed in", answer = UserView.class, tagged = false)
    @GetMapping("/api/v1/auth/me")
    ResponseEntity<UserView> me(Caller caller) {
        return queries.answer(new UserById(caller.userId()));
    }
}
