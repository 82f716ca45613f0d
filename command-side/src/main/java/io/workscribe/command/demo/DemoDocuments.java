package io.workscribe.command.demo;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.json.Json;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain sentences as editor documents. */
final class DemoDocuments {

    private static final Pattern MENTION = Pattern.compile("@([a-z]+)");

    private DemoDocuments() {}

    /**
     * One paragraph.
     *
     * @param people ids by the names that can be mentioned
     * @param displayNames what a mention shows, by the same names
     */
    static Document of(String text, Map<String, UserId> people, Map<String, String> displayNames) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("type", "doc");
        ArrayNode sentence = paragraph(document.putArray("content"));
        Matcher mention = MENTION.matcher(text);
        int done = 0;
        while (mention.find()) {
            addText(sentence, text.substring(done, mention.start()));
            sentence.addObject()
                    .put("type", "mention")
                    .putObject("attrs")
                    .put("id", DemoScript.named(people, mention.group(1)).toString())
                    .put("label", displayNames.get(mention.group(1)));
            done = mention.end();
        }
        addText(sentence, text.substring(done));
        return new Document(document.toString());
    }

    private static ArrayNode paragraph(ArrayNode parent) {
        return block(parent, "paragraph");
    }

    /** The content of a new block. */
    private static ArrayNode block(ArrayNode parent, String type) {
        return parent.addObject().put("type", type).putArray("content");
    }

    private static void addText(ArrayNode sentence, String text) {
        if (!text.isEmpty()) {
            sentence.addObject().put("type", "text").put("text", text);
        }
    }
}
