package io.workscribe.command.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Moves the refresh token of an answer into a cookie, where that was asked for. */
@RestControllerAdvice
class SessionCookieAdvice implements ResponseBodyAdvice<Object> {

    private final RefreshTokens refreshTokens;

    SessionCookieAdvice(RefreshTokens refreshTokens) {
        this.refreshTokens = refreshTokens;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return returnType.getContainingClass().getPackage().equals(getClass().getPackage());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof HasRefreshToken token)
                || !(request instanceof ServletServerHttpRequest servlet)
                || !SessionCookie.isAskedFor(servlet.getServletRequest())) {
            return body;
        }
        if (token.refreshToken() != null) {
            response.getHeaders()
                    .add(
                            HttpHeaders.SET_COOKIE,
                            SessionCookie.with(token.refreshToken(), refreshTokens.timeLeft(token.refreshToken())));
        }
        return token.withoutRefreshToken();
    }
}
