package io.workscribe.platform.json;

import io.workscribe.api.common.Document;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Documents as the JSON that they are, not as a text that holds JSON. */
public final class DocumentModule extends SimpleModule {

    public DocumentModule() {
        super("workscribe-documents");
        addSerializer(Document.class, new Writer());
        addDeserializer(Document.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Document> {

        Writer() {
            super(Document.class);
        }

        @Override
        public void serialize(Document document, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(document.json());
        }
    }

    private static final class Reader extends StdDeserializer<Document> {

        Reader() {
            super(Document.class);
        }

        @Override
        public Document deserialize(JsonParser json, DeserializationContext context) {
            return new Document(context.readTree(json).toString());
        }
    }
}
