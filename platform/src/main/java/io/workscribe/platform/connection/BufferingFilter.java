package io.workscribe.platform.connection;

import io.workscribe.platform.WorkScribeProperties.Connections;
import io.workscribe.platform.ratelimit.ClientAddress;
import io.workscribe.platform.web.ErrorResponses;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * Before anything else: a request goes on when its whole body is there, and its answer is sent when it is complete. Slow
 * clients wait in the server's selector, not in one of its threads.
 */
final class BufferingFilter implements Filter {

    private static final String REFUSAL = BufferingFilter.class.getName() + ".refusal";

    private final Connections settings;
    private final int maxBodyBytes;
    private final ClientAddress addresses;
    private final UnfinishedBodies unfinished;
    private final UnreadAnswers unread;
    private final ErrorResponses errors;

    BufferingFilter(
            Connections settings,
            int maxBodyBytes,
            ClientAddress addresses,
            UnfinishedBodies unfinished,
            UnreadAnswers unread,
            ErrorResponses errors) {
        this.settings = settings;
        this.maxBodyBytes = maxBodyBytes;
        this.addresses = addresses;
        this.unfinished = unfinished;
        this.unread = unread;
        this.errors = errors;
    }

    /** Why the body was not waited for; null when it was. */
    static @Nullable Refusal refusal(ServletRequest request) {
        return (Refusal) request.getAttribute(REFUSAL);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        ReceivedBody body =
                request.getDispatcherType() == DispatcherType.REQUEST ? begin(request) : BodyReader.takeFrom(request);
        if (body != null) {
            proceed(request, response, body, chain);
        } else if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(request, response);
        }
    }

    /** Null when the body is still on its way: the request comes again. */
    private @Nullable ReceivedBody begin(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return ReceivedBody.NONE;
        }
        BodyReader reader = new BodyReader(request, unfinished, maxBodyBytes);
        ReceivedBody body = reader.readAtOnce();
        if (body == null) {
            reader.readLater(addresses.of(request), TimeUnit.SECONDS.toMillis(settings.bodySeconds()));
        }
        return body;
    }

    private void proceed(HttpServletRequest request, HttpServletResponse response, ReceivedBody body, FilterChain chain)
            throws IOException, ServletException {
        BufferedRequest complete = new BufferedRequest(request, body);
        BufferedResponse answer = new BufferedResponse(response);
        if (!body.whole()) {
            // The rest of it will not be read, and what comes behind it is no request.
            answer.setHeader(HttpHeaders.CONNECTION, "close");
            request.setAttribute(REFUSAL, body.refusal());
        }
        chain.doFilter(complete, answer);
        if (!complete.isAsyncStarted() && answer.size() > 0) {
            send(request, response, answer);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, BufferedResponse answer)
            throws IOException {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            response.setContentLengthLong(answer.size());
            return;
        }
        AnswerWriter writer = new AnswerWriter(addresses.of(request), unread, answer);
        boolean read = HttpMethod.GET.matches(request.getMethod());
        if (unread.admit(writer, !read)) {
            response.setContentLengthLong(answer.size());
            writer.start(request, response, TimeUnit.SECONDS.toMillis(settings.answerSeconds()));
        } else {
            response.setHeader(HttpHeaders.ETAG, null);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            errors.write(response, errors.busy());
        }
    }
}
