package io.workscribe.command.creation;

import io.workscribe.api.common.Document;
import io.workscribe.platform.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of plain text as editor documents. */
public final class LinedDocument {

    private LinedDocument() {}

    /** Lines that begin with {@code #} are headings, with {@code -} items of a list, all others paragraphs. */
    public static Document of(List<String> lines) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("type", "doc");
        ArrayNode content = document.putArray("content");
        ArrayNode items = null;
        for (String line : lines) {
            if (line.startsWith("- ")) {
                items = items == null ? block(content, "bulletList") : items;
                addText(block(block(items, "listItem"), "paragraph"), line.substring(2));
            } else {
                items = null;
                if (line.startsWith("# ")) {
                    ObjectNode heading = content.addObject().put("type", "heading");
                    heading.putObject("attrs").put("level", 2);
                    addText(heading.putArray("content"), line.substring(2));
                } else {
                    addText(block(content, "paragraph"), line);
                }
            }
        }
        return new Document(document.toString());
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
