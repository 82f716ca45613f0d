package io.workscribe.standalone.acceptance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Bodies that are no JSON, or not the JSON that is asked for, or cost more than they weigh. */
enum HostileBodies {
    EMPTY(""),
    BLANK(" \r\n\t"),
    NULL("null"),
    NUMBER("7"),
    TEXT("\"title\""),
    LIST("[{\"title\":\"x\"}]"),
    WRONG_TYPES(
            "{\"title\":7,\"status_id\":[],\"assignee_id\":{},\"priority\":true,\"due_date\":1e5,\"label_ids\":\"x\","
                    + "\"description_json\":\"x\",\"sprint_id\":-1,\"parent_task_id\":[[]],\"type\":{\"a\":null}}"),
    NULLS("{\"title\":null,\"status_id\":null,\"type\":null,\"priority\":null,\"label_ids\":null}"),
    NULLS_IN_LISTS("{\"label_ids\":[null,null],\"title\":\"x\"}"),
    UNKNOWN_KEYS("{\"__proto__\":{\"a\":1},\"constructor\":1,\"@class\":\"java.net.URL\",\"title\":\"x\"}"),
    KEYS_TWICE("{\"title\":\"One\",\"title\":\"Two\"}"),
    KEYS_TWICE_OF_TWO_TYPES("{\"title\":\"One\",\"title\":{}}"),
    KEYS_TWICE_INSIDE("{\"description_json\":{\"type\":\"doc\",\"type\":\"x\",\"content\":[],\"content\":{}}}"),
    ONE_KEY_MANY_TIMES("{" + "\"title\":\"x\",".repeat(30_000) + "\"title\":\"y\"}"),
    EMPTY_KEYS("{\"\":{\"\":{\"\":1}}}"),
    DEEP_OBJECTS("{\"title\":" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}"),
    DEEP_LISTS("[".repeat(250_000)),
    DEEP_IN_DOCUMENT("{\"description_json\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}"),
    HUGE_EXPONENT("{\"title\":1e99999999999}"),
    TINY_EXPONENT("{\"title\":1e-99999999999}"),
    HUGE_EXPONENT_IN_DOCUMENT("{\"description_json\":{\"a\":1e400}}"),
    MANY_DIGITS("{\"title\":" + "9".repeat(400_000) + "}"),
    MANY_DIGITS_IN_DOCUMENT("{\"description_json\":{\"a\":" + "9".repeat(400_000) + "}}"),
    MANY_ZEROES("{\"title\":0." + "0".repeat(400_000) + "1}"),
    NOT_A_NUMBER("{\"title\":NaN}"),
    INFINITY("{\"title\":-Infinity}"),
    LEADING_ZEROES("{\"title\":007}"),
    HEXADECIMAL("{\"title\":0x7}"),
    SINGLE_QUOTES("{'title':'x'}"),
    COMMENTS("/* x */ {\"title\":\"x\"} // y"),
    TRAILING_COMMA("{\"title\":\"x\",}"),
    TRAILING_BYTES("{\"title\":\"x\"} garbage"),
    TRAILING_NUL("{\"title\":\"x\"}\0"),
    TRAILING_DOCUMENT("{\"title\":\"x\"}{\"title\":\"y\"}"),
    TRAILING_SPACES("{\"title\":\"x\"}" + " ".repeat(400_000)),
    LEADING_SPACES(" ".repeat(400_000) + "{\"title\":\"x\"}"),
    TRUNCATED("{\"title\":\"x"),
    TRUNCATED_ESCAPE("{\"title\":\"\\u00"),
    RAW_CONTROLS("{\"title\":\"a\nb\tc\u0001\"}"),
    LONE_SURROGATES("{\"title\":\"\\ud800\\udfff\\udfff\"}"),
    NUL_IN_TEXT("{\"title\":\"a\\u0000b\"}"),
    MARK_OF_BYTE_ORDER("\uFEFF{\"title\":\"x\"}"),
    UTF_16("{\"title\":\"x\"}", StandardCharsets.UTF_16),
    UTF_16_BACKWARDS("{\"title\":\"x\"}", StandardCharsets.UTF_16LE),
    UTF_32("{\"title\":\"x\"}", Charset.forName("UTF-32")),
    LATIN_1("{\"title\":\"\u00E4\u00F6\"}", StandardCharsets.ISO_8859_1),
    OVERLONG(bytes("{\"title\":\"", 0xC0, 0xAF, 0xE0, 0x80, 0xAF, "\"}")),
    SURROGATES_AS_BYTES(bytes("{\"title\":\"", 0xED, 0xA0, 0x80, "\"}")),
    BEYOND_UNICODE(bytes("{\"title\":\"", 0xF5, 0x80, 0x80, 0x80, "\"}")),
    CUT_CHARACTER(bytes("{\"title\":\"", 0xE2, 0x82)),
    NOTHING_BUT_FF(bytes(0xFF, 0xFF, 0xFF, 0xFF)),
    ZIPPED(zipped("{\"title\":\"x\"}")),
    ZIPPED_BOMB(zipped("{\"title\":\"" + "x".repeat(5_000_000) + "\"}")),
    FORM("title=x&status_id=1"),
    XML("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
    MULTIPART("--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--x--\r\n"),
    AS_LONG_AS_ALLOWED(ofLength(512 * 1024)),
    ONE_BYTE_TOO_LONG(ofLength(512 * 1024 + 1)),
    A_MEBIBYTE(ofLength(1024 * 1024)),
    TEN_MEBIBYTES(ofLength(10 * 1024 * 1024));

    private final byte[] bytes;

    HostileBodies(String text) {
        this(text, StandardCharsets.UTF_8);
    }

    HostileBodies(String text, Charset charset) {
        this(text.getBytes(charset));
    }

    HostileBodies(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Of texts, and numbers that are bytes. */
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer one) {
                all.write(one);
            } else {
                all.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(all)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] ofLength(int length) {
        String around = "{\"description_json\":{\"type\":\"doc\",\"text\":\"\"}}";
        return around.replace("\"\"", "\"" + "x".repeat(length - around.length()) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
