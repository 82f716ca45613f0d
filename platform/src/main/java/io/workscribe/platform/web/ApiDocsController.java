package io.workscribe.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's description, and a page to read it. Both are made when WorkScribe is built, not when it runs. */
@RestController
@ConditionalOnBooleanProperty(name = "workscribe.api-docs", matchIfMissing = true)
class ApiDocsController {

    static final String PAGE = "/api/docs";

    private static final String DOCUMENT = "/api/openapi.json";

    /** Not all that the library brings: it has a page of its own that shows another server. */
    private static final String FILES =
            "/api/docs/{file:page\\.(?:css|js)|swagger-ui\\.css|swagger-ui-bundle\\.js|favicon-32x32\\.png}";

    private static final String FOLDER = "api-docs/";
    private static final String DESCRIPTION_FILE = "openapi.json";

    /** Where the document is on the class path. */
    static final String DESCRIPTION = FOLDER + DESCRIPTION_FILE;

    private static final String LIBRARY = "classpath*:/META-INF/resources/webjars/swagger-ui/*/";
    private static final String SCRIPT = "swagger-ui-bundle.js";

    /** Nothing of another host, no script inside of the page. The library gives some elements a style of their own. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final File document = new File(DESCRIPTION_FILE);
    private final File page = new File("page.html");

    private record File(byte[] bytes, String version) {

        File(String name) {
            this(read(name));
        }

        private File(byte[] bytes) {
            this(bytes, DigestUtils.md5DigestAsHex(bytes));
        }

        private static byte[] read(String name) {
            try {
                return new ClassPathResource(FOLDER + name).getContentAsByteArray();
            } catch (IOException e) {
                throw new IllegalStateException("This build has no " + name, e);
            }
        }
    }

    @Bean
    static PublicRoute apiDocumentRoute() {
        return new PublicRoute(HttpMethod.GET, DOCUMENT);
    }

    @Bean
    static PublicRoute apiDocsPageRoute() {
        return new PublicRoute(HttpMethod.GET, PAGE);
    }

    @Bean
    static PublicRoute apiDocsFilesRoute() {
        return new PublicRoute(HttpMethod.GET, FILES);
    }

    /** The page's own files, and those of the library that shows the document. */
    @Bean
    static WebMvcConfigurer apiDocsFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry handlers) {
                handlers.addResourceHandler(FILES)
                        .addResourceLocations("classpath:/" + FOLDER, libraryFolder())
                        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
            }
        };
    }

    /** Its version is a part of the path. */
    private static String libraryFolder() {
        try {
            Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(LIBRARY + SCRIPT);
            if (scripts.length != 1) {
                throw new IllegalStateException("This build has not one Swagger UI but " + scripts.length);
            }
            return scripts[0].getURL().toString().replace(SCRIPT, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Operation(summary = "This description of the API, as OpenAPI 3.1", answer = Map.class)
    @GetMapping(path = DOCUMENT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return answer(document).contentType(MediaType.APPLICATION_JSON).body(document.bytes());
    }

    @Operation(summary = "This description as a page to read and to try", answer = String.class)
    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        return answer(page)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page.bytes());
    }

    private static ResponseEntity.BodyBuilder answer(File file) {
        return ResponseEntity.ok().eTag(file.version()).cacheControl(CacheControl.noCache());
    }
}
