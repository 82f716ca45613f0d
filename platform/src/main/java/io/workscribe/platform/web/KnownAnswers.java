package io.workscribe.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Answers that would be the same again, because no processor has changed a row since they were read. A write is answered
 * only after the processors have begun with it, so nobody who has written gets an answer of before. Right only where
 * every processor runs in this very process.
 */
public final class KnownAnswers {

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Duration UNUSED = Duration.ofMinutes(10);
    private static final int BYTES_OF_AN_ENTRY = 500;

    private static final String LASTS = KnownAnswers.class.getName() + ".lasts";

    private record Question(
            UserId caller, String path, @Nullable String query) {}

    /**
     * @param readAt what {@link Progress#unchanged()} said before it was read
     * @param tag null where answers have none
     * @param route the pattern of its path, by which measurements of requests are told apart
     */
    record Answer(
            long readAt,
            byte[] body,
            String contentType,
            @Nullable String tag,
            @Nullable String route) {}

    /** Null where none is kept. */
    private final @Nullable Progress progress;

    private final Cache<Question, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Question asked, Answer answer) -> answer.body().length + BYTES_OF_AN_ENTRY)
            .expireAfterAccess(UNUSED)
            .build();

    private KnownAnswers(@Nullable Progress progress) {
        this.progress = progress;
    }

    /** For the only process that changes rows. */
    public static KnownAnswers alone(Progress progress) {
        return new KnownAnswers(progress);
    }

    /** Knows none: another process may change any row at any time. */
    public static KnownAnswers none() {
        return new KnownAnswers(null);
    }

    /** Says that the answer to this request follows from it and from the rows of read models, and from nothing else. */
    static void lasts(HttpServletRequest request) {
        request.setAttribute(LASTS, true);
    }

    /** To be taken before the answer is read; empty when it cannot be kept. */
    OptionalLong unchanged() {
        return progress == null ? OptionalLong.empty() : progress.unchanged();
    }

    Optional<Answer> find(HttpServletRequest request, OptionalLong unchanged) {
        if (unchanged.isEmpty()) {
            return Optional.empty();
        }
        return question(request).map(answers::getIfPresent).filter(answer -> answer.readAt() == unchanged.getAsLong());
    }

    /** @param unchanged as it was before the answer was read */
    boolean isKept(HttpServletRequest request, OptionalLong unchanged, int bytes) {
        return unchanged.isPresent() && request.getAttribute(LASTS) != null && bytes <= LONGEST_ANSWER;
    }

    void keep(HttpServletRequest request, Answer answer) {
        question(request).ifPresent(asked -> answers.put(asked, answer));
    }

    private static Optional<Question> question(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return HttpMethod.GET.matches(request.getMethod())
                        && authentication != null
                        && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(new Question(caller.userId(), request.getRequestURI(), request.getQueryString()))
                : Optional.empty();
    }
}
