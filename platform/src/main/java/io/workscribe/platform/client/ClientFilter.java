package io.workscribe.platform.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Answers with a file of the client, or, where a browser asks for a page and the API has none, with the client's first page,
 * which finds out itself what its address means. Everything else is the API's.
 */
final class ClientFilter extends OncePerRequestFilter {

    /** What is below, the API answers, also where there is nothing. */
    private static final List<String> OF_THE_API = List.of("/api/", "/health", "/error");

    /** By its own name the client's worker takes the page to keep it. */
    private static final String PAGE = "/index.html";

    /** The build puts a hash into the names of the files in this folder. */
    private static final String HASHED = "/assets/";

    private final ClientFiles files;
    private final ResourceHttpRequestHandler hashed;
    private final ResourceHttpRequestHandler changing;
    private final String policy;
    private final String pageTag;

    ClientFilter(
            ClientFiles files,
            ResourceHttpRequestHandler hashed,
            ResourceHttpRequestHandler changing,
            String contentSecurityPolicy) {
        this.files = files;
        this.hashed = hashed;
        this.changing = changing;
        this.policy = contentSecurityPolicy;
        this.pageTag = '"' + DigestUtils.md5DigestAsHex(files.page()) + '"';
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                || path.equals("/api")
                || OF_THE_API.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (files.has(path)) {
            response.setHeader("Content-Security-Policy", policy);
            request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path.substring(1));
            (path.startsWith(HASHED) ? hashed : changing).handleRequest(request, response);
        } else if (path.equals(PAGE) || asksForPage(request)) {
            page(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (new ServletWebRequest(request, response).checkNotModified(pageTag)) {
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(files.page().length);
        response.getOutputStream().write(files.page());
    }

    /** Browsers name it where they go to an address; whoever takes anything gets the API's answer. */
    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && mediaTypes(accepted).anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    private static Stream<MediaType> mediaTypes(String accepted) {
        try {
            return MediaType.parseMediaTypes(accepted).stream();
        } catch (InvalidMediaTypeException unreadable) {
            return Stream.empty();
        }
    }
}
