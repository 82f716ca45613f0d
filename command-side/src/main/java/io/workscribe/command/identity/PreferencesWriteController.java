package io.workscribe.command.identity;

import io.workscribe.api.common.Document;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.OrdinaryWrite;
import io.workscribe.platform.web.RequestInput;
import io.workscribe.state.preference.PreferencesResponse;
import io.workscribe.state.preference.PreferencesService;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PreferencesWriteController {

    private static final int MOST_BYTES = 16 * 1024;

    private final PreferencesService preferences;

    PreferencesWriteController(PreferencesService preferences) {
        this.preferences = preferences;
    }

    @Operation(
            summary = "Replace what the person's clients keep",
            description =
                    "Whatever is in the object is the clients' own affair; as compact JSON it has at most 16 KiB.",
            answer = PreferencesResponse.class)
    @PutMapping("/api/v1/auth/preferences")
    ResponseEntity<Object> replace(RequestInput input, Caller caller) {
        Body body = input.body();
        Document client = body.document("client").required();
        if (client != null && client.json().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            body.reject("client", "This has more than 16 KiB");
        }
        input.check();
        return OrdinaryWrite.ok(preferences.replace(caller.userId(), client));
    }
}
