package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whether a request is a merge patch (RFC 7396), in which null always says something. */
enum MergePatch {
    /** What null means differs from key to key. */
    NO,
    YES,
    /** It is one, at an endpoint that takes none. */
    UNSUPPORTED;

    static final String MEDIA_TYPE = "application/merge-patch+json";

    static MergePatch of(HttpServletRequest request) {
        String contentType = request.getContentType();
        if (!HttpMethod.PATCH.matches(request.getMethod())
                || contentType == null
                || !contentType
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(MEDIA_TYPE)) {
            return NO;
        }
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return handler instanceof HandlerMethod method && isTakenBy(method) ? YES : UNSUPPORTED;
    }

    /** Of the endpoints that are sent with PATCH. */
    static boolean isTakenBy(HandlerMethod endpoint) {
        Operation operation = endpoint.getMethodAnnotation(Operation.class);
        return operation == null || operation.mergePatch();
    }
}
