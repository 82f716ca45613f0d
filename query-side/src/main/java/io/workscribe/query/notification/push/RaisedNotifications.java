package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.query.NotificationView;
import java.util.List;
import java.util.Map;

/** The notifications that people have, in the order of each one's inbox. */
public interface RaisedNotifications {

    /** @param place in the inbox of the person; grows */
    record Raised(UserId userId, long place, NotificationView notification) {}

    /** The place of a person's newest one; -1 when there is none. */
    long newestPlace(UserId userId);

    /** Those behind the given places, for each person; the oldest first. */
    List<Raised> after(Map<UserId, Long> places);
}
