package io.workscribe.standalone.documentation.api;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each endpoint refuses: what it says itself, and what follows from its route and its code. */
final class Refusals {

    /** What the token check says, whatever the route. */
    static final List<Rejected> NO_ACCESS = List.of(
            Rejected.unauthenticated(ErrorCode.MISSING_TOKEN, "Sign in first."),
            unusable(ErrorCode.INVALID_TOKEN),
            unusable(ErrorCode.TOKEN_REVOKED),
            unusable(ErrorCode.USER_NOT_FOUND));

    static final Rejected LOST_RACE =
            Rejected.conflict(ErrorCode.CONFLICT, "Somebody else changed this at the same time. Please try again.");

    static final Rejected STALE = new Rejected(
            Rejected.Kind.STALE,
            ErrorCode.PRECONDITION_FAILED,
            "Somebody else changed this meanwhile. Reload and try again.");

    static final Rejected NO_TAG = Rejected.invalid(
            ErrorCode.BAD_REQUEST, "If-Match takes * or entity tags as they were given, with their quotes.");

    static final Rejected BAD_KEY =
            Rejected.invalid(ErrorCode.BAD_REQUEST, "An Idempotency-Key has 1 to 200 visible ASCII characters.");

    static final Rejected KEY_REUSED =
            Rejected.conflict(ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.");

    static final Rejected KEY_IN_USE = Rejected.conflict(
            ErrorCode.IDEMPOTENCY_KEY_IN_USE, "The first request with this Idempotency-Key still runs.");

    static final Rejected TOO_LARGE = new Rejected(
            Rejected.Kind.TOO_LARGE, ErrorCode.PAYLOAD_TOO_LARGE, "A request body may have at most 524288 bytes.");

    static final Rejected BUSY = new Rejected(
            Rejected.Kind.UNAVAILABLE, ErrorCode.SERVICE_UNAVAILABLE, "The server is busy. Please try again.");

    private final ThrownRefusals thrown = new ThrownRefusals();

    private static Rejected unusable(ErrorCode code) {
        return Rejected.unauthenticated(code, "Your session is not valid. Please sign in again.");
    }

    List<Rejected> of(Endpoint endpoint, HandlerCode code, Requests requests) {
        List<Rejected> refusals = new ArrayList<>();
        if (!endpoint.isOpen()) {
            refusals.addAll(NO_ACCESS);
        } else if (endpoint.tokenIsOptional()) {
            refusals.addAll(NO_ACCESS.subList(1, NO_ACCESS.size()));
        }
        if (endpoint.isOfOrganization()) {
            refusals.add(thrown.of(endpoint, ErrorCode.ORG_NOT_FOUND));
            refusals.add(thrown.of(endpoint, ErrorCode.NOT_A_MEMBER));
        }
        if (code.waitsForReadSide()) {
            refusals.add(LOST_RACE);
        }
        if (endpoint.takesIfMatch()) {
            refusals.add(STALE);
            refusals.add(NO_TAG);
        }
        if (endpoint.takesIdempotencyKey()) {
            refusals.addAll(List.of(KEY_REUSED, KEY_IN_USE, BAD_KEY));
        }
        if (requests.takesBody()) {
            refusals.add(TOO_LARGE);
        }
        if (endpoint.isVersioned()) {
            refusals.add(BUSY);
        }
        Arrays.stream(endpoint.operation().refusals())
                .filter(own -> own != ErrorCode.PRECONDITION_FAILED)
                .map(own -> thrown.of(endpoint, own))
                .forEach(refusals::add);
        return refusals;
    }
}
