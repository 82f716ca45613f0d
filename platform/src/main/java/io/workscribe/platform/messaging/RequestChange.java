package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** All that one HTTP request does is one change. It begins with the request's first command. */
public final class RequestChange {

    /** What a client calls itself; whatever is no UUID is ignored. */
    public static final String CLIENT_HEADER = "X-Client-Id";

    /** Of the answer to a request that changed something. */
    public static final String CHANGE_HEADER = "X-Change-Id";

    private static final String ATTRIBUTE = RequestChange.class.getName();
    private static final int UUID_LENGTH = 36;

    private final @Nullable String client;
    private @Nullable ChangeStamp stamp;
    private boolean written;

    private RequestChange(@Nullable String client) {
        this.client = client;
    }

    /** Empty on a thread that serves no request. */
    public static Optional<RequestChange> current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return Optional.empty();
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof RequestChange known) {
            return Optional.of(known);
        }
        RequestChange change = new RequestChange(uuid(request.getRequest().getHeader(CLIENT_HEADER)));
        request.setAttribute(ATTRIBUTE, change, RequestAttributes.SCOPE_REQUEST);
        return Optional.of(change);
    }

    /** The request came before, and this is what it began: the rest of it belongs to the same change. */
    public void goOnWith(ChangeStamp begun) {
        stamp = begun;
    }

    /** The request has changed something: stored events, or what is in no event. */
    public void written() {
        written = true;
    }

    /** The id of the change; empty as long as nothing has changed. */
    public Optional<String> id() {
        return written && stamp != null ? Optional.of(stamp.id()) : Optional.empty();
    }

    /** What the client calls itself; null when it does not say. */
    public @Nullable String client() {
        return client;
    }

    /** What everything in it carries; from the first call on it is a change that has begun. */
    public ChangeStamp stamp(ChangeClock clock) {
        if (stamp == null) {
            stamp = ChangeStamp.first(clock);
        }
        return stamp;
    }

    Map<String, String> metaData(ChangeClock clock) {
        Map<String, String> metaData = new HashMap<>(stamp(clock).metaData());
        if (client != null) {
            metaData.put(MetaKeys.CLIENT, client);
        }
        return metaData;
    }

    private static @Nullable String uuid(@Nullable String header) {
        if (header == null || header.length() != UUID_LENGTH) {
            return null;
        }
        try {
            return UUID.fromString(header).toString();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
