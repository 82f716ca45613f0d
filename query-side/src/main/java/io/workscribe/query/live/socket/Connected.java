package io.workscribe.query.live.socket;

import io.workscribe.api.common.UserId;

/** The first message on every socket. */
record Connected(String type, UserId userId) {

    Connected(UserId userId) {
        this("connected", userId);
    }
}
