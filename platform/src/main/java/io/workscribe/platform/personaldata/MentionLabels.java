package io.workscribe.platform.personaldata;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.PersonalText;
import io.workscribe.platform.json.Json;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Editors write the display name of a mentioned person into the mention node. Inside an event that name is personal
 * data of the mentioned person, so {@code attrs.label} becomes {@code attrs.encryptedLabel} there.
 */
final class MentionLabels {

    private static final String LABEL = "label";
    private static final String ENCRYPTED_LABEL = "encryptedLabel";

    private final PersonalDataCipher cipher;

    MentionLabels(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** False for nearly every document, which can then be stored as it is. */
    boolean mayMention(Document document) {
        return document.json().contains("\"mention\"");
    }

    String encryptedIn(Document document) {
        JsonNode tree = Json.MAPPER.readTree(document.json());
        forEachMention(
                tree,
                (attributes, person) -> replace(
                        attributes,
                        LABEL,
                        ENCRYPTED_LABEL,
                        label -> cipher.encrypt(person, label).orElse(null)));
        return tree.toString();
    }

    void decryptIn(JsonNode tree) {
        forEachMention(
                tree,
                (attributes, person) -> replace(
                        attributes,
                        ENCRYPTED_LABEL,
                        LABEL,
                        label -> cipher.decrypt(person, label).orElse(PersonalText.ERASED)));
    }

    private interface Mention {
        void visit(ObjectNode attributes, UUID person);
    }

    private interface Translation {
        /** Null when the value is to stay as it is. */
        @Nullable
        String of(String value);
    }

    private static void forEachMention(JsonNode node, Mention mention) {
        if (node.isObject()
                && "mention".equals(node.path("type").asString(null))
                && node.get("attrs") instanceof ObjectNode attributes) {
            UUID person = uuidOrNull(attributes.path("id").asString(null));
            if (person != null) {
                mention.visit(attributes, person);
            }
        }
        node.values().forEach(child -> {
            if (child.isContainer()) {
                forEachMention(child, mention);
            }
        });
    }

    private static void replace(ObjectNode attributes, String from, String to, Translation translation) {
        JsonNode value = attributes.get(from);
        if (value == null || !value.isString() || attributes.has(to)) {
            return;
        }
        String translated = translation.of(value.stringValue());
        if (translated == null) {
            return;
        }
        // Rebuilt, so that the key keeps its place: documents come back as they were sent.
        ObjectNode copy = attributes.deepCopy();
        attributes.removeAll();
        copy.properties().forEach(entry -> {
            if (entry.getKey().equals(from)) {
                attributes.put(to, translated);
            } else {
                attributes.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static @Nullable UUID uuidOrNull(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
