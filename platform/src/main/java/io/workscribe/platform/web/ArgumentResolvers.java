package io.workscribe.platform.web;

import io.workscribe.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The parameters that our controllers take beside Spring's own. */
final class ArgumentResolvers implements WebMvcConfigurer {

    private final JsonMapper mapper;
    private final RequestedField.@Nullable Listener listener;

    /** @param listener null when nobody listens */
    ArgumentResolvers(JsonMapper mapper, RequestedField.@Nullable Listener listener) {
        this.mapper = mapper;
        this.listener = listener;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(resolver(RequestInput.class, this::input));
        resolvers.add(resolver(Caller.class, request -> BearerToken.of(request).caller()));
        resolvers.add(resolver(BearerToken.class, BearerToken::of));
    }

    private RequestInput input(HttpServletRequest request) {
        Unprocessable malformed = RequestBodyFilter.malformed(request);
        if (malformed != null) {
            throw malformed;
        }
        RequestRecorder recorder = listener == null
                ? RequestRecorder.DISABLED
                : new RequestRecorder(requested -> listener.requested(request, requested));
        return new RequestInput(request, mapper, RequestBodyFilter.body(request), recorder);
    }

    private interface Resolution {
        @Nullable
        Object from(HttpServletRequest request);
    }

    private static HandlerMethodArgumentResolver resolver(Class<?> type, Resolution resolution) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType().equals(type);
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return resolution.from(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
            }
        };
    }
}
