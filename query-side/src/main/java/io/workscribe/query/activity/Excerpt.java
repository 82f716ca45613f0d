package io.workscribe.query.activity;

import io.workscribe.api.common.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The beginning of a document's text, without its structure. */
final class Excerpt {

    private static final int LENGTH = 200;

    private Excerpt() {}

    /** Null when there is no document. */
    static String of(Document document) {
        if (document == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        collect(JsonMapper.shared().readTree(document.json()), text);
        return cut(text.toString().strip().replaceAll("\\s+", " "));
    }

    private static void collect(JsonNode node, StringBuilder text) {
        text.append(node.path("text").asString(""));
        if (node.path("type").asString("").equals("mention")) {
            text.append('@').append(node.path("attrs").path("label").asString(""));
        }
        JsonNode content = node.path("content");
        if (content.isArray()) {
            content.forEach(child -> collect(child, text));
            text.append(' ');
        }
    }

    /** Never between the two halves of one character. */
    private static String cut(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end);
    }
}
