package io.workscribe.platform.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** Entity tags of files, worked out once: what is packaged does not change while it is served. */
final class ClientFileTags {

    private static final Map<String, String> TAGS = new ConcurrentHashMap<>();

    private ClientFileTags() {}

    static String of(Resource file) {
        return TAGS.computeIfAbsent(file.getDescription(), description -> read(file));
    }

    private static String read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
