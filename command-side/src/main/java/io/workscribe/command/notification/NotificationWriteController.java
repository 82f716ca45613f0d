package io.workscribe.command.notification;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.command.MarkAllNotificationsRead;
import io.workscribe.api.notification.command.MarkNotificationRead;
import io.workscribe.api.notification.query.NotificationById;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading one's notifications. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationWriteController {

    /** How many notifications were unread. */
    record Updated(int updated) {}

    private final CommandResponder responder;

    NotificationWriteController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Mark a notification as read",
            answer = NotificationView.class,
            refusals = {ErrorCode.NOTIFICATION_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @PatchMapping("/{notification_id}/read")
    ResponseEntity<Object> read(Caller caller, RequestInput input) {
        NotificationId id = input.path("notification_id", NotificationId::new);
        input.check();
        return responder
                .send(new MarkNotificationRead(InboxId.of(caller.userId()), id))
                .ok(new NotificationById(id, caller.userId()));
    }

    @Operation(summary = "Mark all notifications as read", answer = Updated.class)
    @PostMapping("/mark-all-read")
    ResponseEntity<Object> readAll(Caller caller) {
        AcceptedCommand accepted = responder.send(new MarkAllNotificationsRead(InboxId.of(caller.userId())));
        return accepted.ok(new Updated(((Number) Objects.requireNonNull(accepted.result())).intValue()));
    }
}
