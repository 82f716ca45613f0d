package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;

/** The first message on every socket. */
record Connected(String type, UserId userId) {

    Connected(UserId userId) {
        this("connected", userId);
    }
}
