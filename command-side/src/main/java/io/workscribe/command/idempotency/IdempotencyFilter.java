package io.workscribe.command.idempotency;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.NewIds;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.platform.messaging.RequestChange;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.BearerToken;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.RepeatableRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Gives the same request of the same person the first answer again. Where no bearer names the person, it does nothing. */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Logger LOGGER = LoggerFactory.getLogger(IdempotencyFilter.class);

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    /** Tokens are never kept. */
    private static final Pattern ANSWERS_TOKENS = Pattern.compile(
            "/api/v1/auth/(?:register|login|refresh|oauth/[^/]+|oidc/session|invitations/[^/]+/accept)");

    private final IdempotencyKeys keys;
    private final HandledRequests requests;
    private final ErrorResponses errors;

    IdempotencyFilter(IdempotencyKeys keys, HandledRequests requests, ErrorResponses errors) {
        this.keys = keys;
        this.requests = requests;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean isWrite = HttpMethod.POST.matches(request.getMethod()) || HttpMethod.PATCH.matches(request.getMethod());
        return !isWrite
                || request.getHeader(KEY) == null
                || BearerToken.of(request).caller() == null
                || ANSWERS_TOKENS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> given = Collections.list(request.getHeaders(KEY));
        if (given.size() != 1 || !VALID.matcher(given.get(0)).matches()) {
            errors.write(response, errors.of(invalid()));
            return;
        }
        Caller caller = Objects.requireNonNull(BearerToken.of(request).caller());
        byte[] claim = IdempotencyKeys.claimOf(caller.userId(), request.getRequestURI(), given.get(0));
        IdempotencyKeys.Claim found = keys.claim(claim, RepeatableRequest.fingerprint(request));
        if (found instanceof IdempotencyKeys.Answered done) {
            done.answer().writeTo(response);
        } else if (found instanceof IdempotencyKeys.Granted granted) {
            run(request, response, chain, claim, granted);
        } else {
            errors.write(response, errors.of(found == IdempotencyKeys.Denied.REUSED ? reused() : inUse()));
        }
    }

    private void run(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            byte[] claim,
            IdempotencyKeys.Granted mine)
            throws ServletException, IOException {
        RepeatableRequest.begin(request, mine.requestId(), mine.resumed());
        if (mine.resumed()) {
            requests.changeOf(mine.requestId()).ifPresent(IdempotencyFilter::goOnWith);
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try (NewIds.Scope ids = NewIds.from(new SeededIds(mine.seed()))) {
            chain.doFilter(request, answer);
        } catch (ServletException | IOException | RuntimeException | Error failed) {
            keys.release(claim, mine.requestId());
            throw failed;
        }
        if (mine.resumed()) {
            tellChange(mine.requestId(), answer);
        }
        finish(claim, mine.requestId(), answer);
        answer.copyBodyToResponse();
    }

    private static void goOnWith(ChangeStamp change) {
        RequestChange.current().ifPresent(request -> request.goOnWith(change));
    }

    /** What is done already is not done again, so nobody but who keeps it knows that it has changed something. */
    private void tellChange(UUID requestId, HttpServletResponse answer) {
        if (HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
            requests.changeOf(requestId)
                    .ifPresent(change -> answer.setHeader(RequestChange.CHANGE_HEADER, change.id()));
        }
    }

    private void finish(byte[] claim, UUID requestId, ContentCachingResponseWrapper answer) {
        try {
            HttpStatus.Series series = HttpStatus.Series.resolve(answer.getStatus());
            if (series == HttpStatus.Series.SUCCESSFUL) {
                keys.keep(claim, requestId, KeptAnswer.of(answer, answer.getContentAsByteArray()));
            } else if (series == HttpStatus.Series.CLIENT_ERROR) {
                keys.forget(claim, requestId);
            } else {
                keys.release(claim, requestId);
            }
        } catch (RuntimeException databaseFailure) {
            // What was done is done, and the claim ends by itself: then it is answered again without doing it again.
            LOGGER.warn("An answer could not be kept", databaseFailure);
        }
    }

    private static Rejected invalid() {
        return Rejected.invalid(ErrorCode.BAD_REQUEST, "An Idempotency-Key has 1 to 200 visible ASCII characters.");
    }

    private static Rejected reused() {
        return Rejected.conflict(
                ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.");
    }

    private static Rejected inUse() {
        return Rejected.conflict(
                ErrorCode.IDEMPOTENCY_KEY_IN_USE, "The first request with this Idempotency-Key still runs.");
    }
}
