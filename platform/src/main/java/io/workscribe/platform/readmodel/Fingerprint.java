package io.workscribe.platform.readmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.asm.ClassReader;

/**
 * Tells tables and handlers from others: a hash of the statements that make the tables, and of the handlers' classes with all
 * that they use of their own side and of the handling of texts.
 */
final class Fingerprint {

    private static final String TEXTS = "io/workscribe/platform/text/";
    private static final int ENTRY_OF_CLASS = 7;
    private static final int HEX_DIGITS = 12;

    private Fingerprint() {}

    static String of(String ddl, List<Class<?>> projections) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(ddl.getBytes(StandardCharsets.UTF_8));
            classes(projections).values().forEach(hash::update);
            return HexFormat.of().formatHex(hash.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, byte[]> classes(List<Class<?>> projections) {
        Map<String, byte[]> found = new TreeMap<>();
        for (Class<?> projection : projections) {
            Deque<String> open = new ArrayDeque<>(List.of(projection.getName().replace('.', '/')));
            String side = sideOf(projection);
            while (!open.isEmpty()) {
                String name = open.remove();
                if (!found.containsKey(name) && (name.startsWith(side) || name.startsWith(TEXTS))) {
                    byte[] bytes = bytes(name, projection.getClassLoader());
                    found.put(name, bytes);
                    addUsed(bytes, open);
                }
            }
        }
        return found;
    }

    /** The package of its module: {@code io/workscribe/query/}. */
    private static String sideOf(Class<?> projection) {
        String[] packages = projection.getPackageName().split("\\.");
        return String.join("/", List.of(packages).subList(0, Math.min(3, packages.length))) + "/";
    }

    private static byte[] bytes(String name, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void addUsed(byte[] bytes, Deque<String> open) {
        if (bytes.length == 0) {
            return;
        }
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int entry = 1; entry < reader.getItemCount(); entry++) {
            int offset = reader.getItem(entry);
            if (offset > 0 && reader.readByte(offset - 1) == ENTRY_OF_CLASS) {
                open.add(reader.readUTF8(offset, buffer));
            }
        }
    }
}
