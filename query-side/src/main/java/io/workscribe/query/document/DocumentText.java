package io.workscribe.query.document;

import io.workscribe.api.common.Document;
import io.workscribe.platform.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an editor document says, without its structure: inline nodes follow each other, blocks and line breaks are apart.
 * Any JSON object is taken, whatever a document in it may look like.
 */
public final class DocumentText {

    private static final JsonNode BREAK = StringNode.valueOf(" ");

    private DocumentText() {}

    /** With the names that mentions show. */
    public static String withNames(Document document) {
        return of(document, mention -> "@" + mention.path("attrs").path("label").asString(""));
    }

    /** Without mentions: who is mentioned is personal data, which only events and documents hold. */
    public static String withoutNames(Document document) {
        return of(document, mention -> " ");
    }

    /** Keeps its own stack, so that no document is too deep for it. */
    private static String of(Document document, Function<JsonNode, String> mentions) {
        StringBuilder text = new StringBuilder();
        Deque<JsonNode> next = new ArrayDeque<>();
        next.push(Json.MAPPER.readTree(document.json()));
        while (!next.isEmpty()) {
            JsonNode node = next.pop();
            if (node == BREAK) {
                text.append(' ');
                continue;
            }
            String type = node.path("type").asString("");
            if (type.equals("mention")) {
                text.append(mentions.apply(node));
                continue;
            }
            if (type.equals("hardBreak")) {
                text.append(' ');
            }
            text.append(node.path("text").asString(""));
            pushContent(node, next);
        }
        return text.toString();
    }

    private static void pushContent(JsonNode node, Deque<JsonNode> next) {
        JsonNode content = node.path("content");
        if (content.isArray()) {
            next.push(BREAK);
            for (int i = content.size() - 1; i >= 0; i--) {
                next.push(content.get(i));
            }
        }
    }
}
