package io.workscribe.platform.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the build of the client left on the class path; nothing but its first page is needed for there to be one. */
final class ClientFiles {

    static final String FOLDER = "web-client/";

    private static final String PAGE = "index.html";
    private static final String NO_CLIENT = "no-web-client.html";

    private final Set<String> paths;
    private final byte[] page;

    ClientFiles() {
        Resource built = new ClassPathResource(FOLDER + PAGE);
        page = content(built.exists() ? built : new ClassPathResource(NO_CLIENT));
        paths = built.exists() ? pathsBelow(built) : Set.of();
    }

    /** @param path as requested, with its slash */
    boolean has(String path) {
        return paths.contains(path);
    }

    byte[] page() {
        return page;
    }

    private static Set<String> pathsBelow(Resource page) {
        try {
            String root = page.getURL().toString().replace(PAGE, "");
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/" + FOLDER + "**"))
                    .map(ClientFiles::address)
                    .filter(address -> address.startsWith(root) && !address.endsWith("/"))
                    .map(address -> "/" + URLDecoder.decode(address.substring(root.length()), StandardCharsets.UTF_8))
                    .filter(path -> !path.equals("/" + PAGE))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
