package io.workscribe.query.identity;

import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.state.preference.PreferencesResponse;
import io.workscribe.state.preference.PreferencesService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PreferencesReadController {

    private final PreferencesService preferences;

    PreferencesReadController(PreferencesService preferences) {
        this.preferences = preferences;
    }

    @Operation(
            summary = "What the person's clients keep, on whatever device",
            answer = PreferencesResponse.class,
            tagged = false)
    @GetMapping("/api/v1/auth/preferences")
    PreferencesResponse preferences(Caller caller) {
        return preferences.of(caller.userId());
    }
}
