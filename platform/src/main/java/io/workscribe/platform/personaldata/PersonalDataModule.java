package io.workscribe.platform.personaldata;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.PersonalText;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes personal data into events encrypted and reads it back; for the event serializer only. */
public final class PersonalDataModule extends SimpleModule {

    private static final String SUBJECT = "subject";
    private static final String ENCRYPTED = "encrypted";

    public PersonalDataModule(PersonalDataCipher cipher) {
        super("workscribe-personal-data");
        addSerializer(PersonalText.class, new PersonalTextWriter(cipher));
        addDeserializer(PersonalText.class, new PersonalTextReader(cipher));
        MentionLabels labels = new MentionLabels(cipher);
        addSerializer(Document.class, new DocumentWriter(labels));
        addDeserializer(Document.class, new DocumentReader(labels));
    }

    private static final class PersonalTextWriter extends StdSerializer<PersonalText> {

        private final transient PersonalDataCipher cipher;

        PersonalTextWriter(PersonalDataCipher cipher) {
            super(PersonalText.class);
            this.cipher = cipher;
        }

        @Override
        public void serialize(PersonalText personal, JsonGenerator json, SerializationContext context) {
            String encrypted = cipher.encrypt(personal.subject(), personal.text())
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no key for the personal data of " + personal.subject()));
            json.writeStartObject();
            json.writeStringProperty(SUBJECT, personal.subject().toString());
            json.writeStringProperty(ENCRYPTED, encrypted);
            json.writeEndObject();
        }
    }

    private static final class PersonalTextReader extends StdDeserializer<PersonalText> {

        private final transient PersonalDataCipher cipher;

        PersonalTextReader(PersonalDataCipher cipher) {
            super(PersonalText.class);
            this.cipher = cipher;
        }

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = context.readTree(json);
            UUID subject = UUID.fromString(node.required(SUBJECT).stringValue());
            String text = cipher.decrypt(subject, node.required(ENCRYPTED).stringValue())
                    .orElse(PersonalText.ERASED);
            return new PersonalText(subject, text);
        }
    }

    private static final class DocumentWriter extends StdSerializer<Document> {

        private final transient MentionLabels labels;

        DocumentWriter(MentionLabels labels) {
            super(Document.class);
            this.labels = labels;
        }

        @Override
        public void serialize(Document document, JsonGenerator json, SerializationContext context) {
            if (!labels.mayMention(document)) {
                json.writeRawValue(document.json());
                return;
            }
            json.writeRawValue(labels.encryptedIn(document));
        }
    }

    private static final class DocumentReader extends StdDeserializer<Document> {

        private final transient MentionLabels labels;

        DocumentReader(MentionLabels labels) {
            super(Document.class);
            this.labels = labels;
        }

        @Override
        public Document deserialize(JsonParser json, DeserializationContext context) {
            ObjectNode tree = (ObjectNode) context.readTree(json);
            labels.decryptIn(tree);
            return new Document(tree.toString());
        }
    }
}
