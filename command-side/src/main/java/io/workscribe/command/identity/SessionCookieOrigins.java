package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Only this server's own pages keep a session in a cookie, whichever others may call the API. */
@Component
class SessionCookieOrigins implements HandlerInterceptor, WebMvcConfigurer {

    private final PublicAddress own;

    SessionCookieOrigins(PublicAddress own) {
        this.own = own;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (takesSessionCookie(handler) && SessionCookie.isAskedFor(request) && isForeign(request)) {
            throw Rejected.forbidden(
                    ErrorCode.FORBIDDEN_ORIGIN, "Pages of this origin may not keep a session in a cookie.");
        }
        return true;
    }

    private static boolean takesSessionCookie(Object handler) {
        Operation operation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(Operation.class) : null;
        return operation != null && Arrays.asList(operation.refusals()).contains(ErrorCode.FORBIDDEN_ORIGIN);
    }

    private boolean isForeign(HttpServletRequest request) {
        return !Collections.list(request.getHeaders(HttpHeaders.ORIGIN)).stream()
                .allMatch(own::isOrigin);
    }
}
