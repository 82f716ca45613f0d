package io.workscribe.platform.connection;

import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers the requests whose bodies were not waited for; where pages of other origins may read it. */
final class UnreceivedBodyFilter implements Filter {

    private final ErrorResponses errors;

    UnreceivedBodyFilter(ErrorResponses errors) {
        this.errors = errors;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Refusal refusal = BufferingFilter.refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            errors.write((HttpServletResponse) response, answer(refusal));
        }
    }

    private static ResponseEntity<ErrorBody> answer(Refusal refusal) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
        if (refusal != Refusal.TOO_SLOW) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(new ErrorBody(new ErrorBody.Reason(refusal.code(), refusal.message())));
    }
}
