package io.workscribe.platform.client;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.web.WebConfiguration;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** For a process that people reach without a proxy. With several processes the proxy serves the client. */
@Configuration(proxyBeanMethods = false)
public class WebClientConfiguration {

    /** Before requests are counted: a page brings dozens of files. */
    @Bean
    FilterRegistrationBean<Filter> webClient(ApplicationContext context, WorkScribeProperties properties)
            throws Exception {
        ClientFilter filter = new ClientFilter(
                new ClientFiles(),
                handler(
                        context,
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()),
                handler(context, CacheControl.noCache()),
                ContentSecurityPolicy.of(properties));
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(WebConfiguration.AFTER_ORIGIN);
        return registration;
    }

    /** The build leaves compressed files beside those that are worth it. */
    private static ResourceHttpRequestHandler handler(ApplicationContext context, CacheControl caching)
            throws Exception {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(ClientFiles.FOLDER)));
        handler.setResourceResolvers(List.of(new EncodedResourceResolver(), new PathResourceResolver()));
        handler.setMediaTypes(Map.of("webmanifest", MediaType.valueOf("application/manifest+json")));
        handler.setCacheControl(caching);
        // Files in the package have the time of the build for all builds, so that builds can be repeated.
        handler.setUseLastModified(false);
        handler.setEtagGenerator(ClientFileTags::of);
        handler.setApplicationContext(context);
        handler.afterPropertiesSet();
        return handler;
    }
}
