package io.workscribe.query.notification;

import io.workscribe.api.notification.query.NotificationPage;
import io.workscribe.api.notification.query.Notifications;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotificationReadController {

    private final QueryClient queries;

    NotificationReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(summary = "One's notifications, newest first", answer = NotificationPage.class, tagged = false)
    @GetMapping("/api/v1/notifications")
    ResponseEntity<NotificationPage> notifications(RequestInput input, Caller caller) {
        boolean unreadOnly = input.queryFlag("unread", false);
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 25, 1, 100);
        input.check();
        return queries.answer(new Notifications(caller.userId(), unreadOnly, skip, limit));
    }
}
