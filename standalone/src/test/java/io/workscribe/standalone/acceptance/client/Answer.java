package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An HTTP answer and what may be expected of it; a failure shows the whole exchange. */
public final class Answer {

    private static final int SHOWN = 2_000;

    private final HttpResponse<String> response;
    private final String sent;

    Answer(HttpResponse<String> response, String sent) {
        this.response = response;
        this.sent = sent;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The first part of the ETag. */
    public long version() {
        String tag = header("ETag").orElseThrow(() -> new AssertionError("There is no ETag in " + this));
        assertThat(tag).as(toString()).matches("\"\\d+\\.[^\"]+\"");
        return Long.parseLong(tag.substring(1, tag.indexOf('.')));
    }

    public JsonNode json() {
        return Json.parse(body());
    }

    /** The value under a JSON pointer. */
    public JsonNode at(String pointer) {
        JsonNode found = json().at(pointer);
        assertThat(found.isMissingNode())
                .as("%s is missing in %s", pointer, this)
                .isFalse();
        return found;
    }

    /** The text under a JSON pointer. */
    public String text(String pointer) {
        return at(pointer).stringValue();
    }

    public String id() {
        return text("/id");
    }

    /** The values of one key of every object in the list under a JSON pointer. */
    public List<String> texts(String listPointer, String key) {
        List<String> texts = new ArrayList<>();
        at(listPointer).forEach(item -> texts.add(item.get(key).asString()));
        return texts;
    }

    public Answer expect(int status) {
        assertThat(status()).as(toString()).isEqualTo(status);
        return this;
    }

    /** Also checks that the body is an empty object. */
    public Answer expectEmptyObject(int status) {
        expect(status);
        assertThat(body()).as(toString()).isEqualTo("{}");
        return this;
    }

    /** Also checks that the body is {@code null}, the JSON value. */
    public Answer expectNull(int status) {
        expect(status);
        assertThat(body()).as(toString()).isEqualTo("null");
        return this;
    }

    public Answer expectNoBody(int status) {
        expect(status);
        assertThat(body()).as(toString()).isEmpty();
        return this;
    }

    /** The body has exactly these keys, with values of these types. */
    public Answer shaped(String shape) {
        Shapes.check(shape, json(), toString());
        return this;
    }

    /** Every object in the list under a JSON pointer has exactly these keys; there is at least one. */
    public Answer shapedEach(String listPointer, String shape) {
        JsonNode list = at(listPointer);
        assertThat(list.isArray() && !list.isEmpty())
                .as("%s is a list with something in it: %s", listPointer, this)
                .isTrue();
        list.forEach(item -> Shapes.check(shape, item, toString()));
        return this;
    }

    /** A deliberate refusal: this status, this code, a sentence for people, and nothing else. */
    public Answer refused(int status, String code) {
        expect(status);
        assertThat(json().path("detail").path("code").asString(""))
                .as(toString())
                .isEqualTo(code);
        shaped(namesATask() ? "TaskRefusal" : "Refusal");
        if (status == 401 && header("WWW-Authenticate").isPresent()) {
            assertThat(header("WWW-Authenticate")).hasValue("Bearer");
        }
        return this;
    }

    /** Where several tasks were asked for at once, what one of them was refused for. */
    private boolean namesATask() {
        return response.request().uri().getPath().contains("/tasks/bulk")
                && json().path("detail").has("task_id");
    }

    /** A refusal of the token check itself. */
    public void unauthenticated(String code) {
        refused(401, code);
        assertThat(header("WWW-Authenticate")).as(toString()).hasValue("Bearer");
    }

    /** Exactly these faults, each as place and type: {@code "body/label_ids/0 uuid_parsing"}. */
    public void invalid(String... faults) {
        expect(422);
        assertThat(faults().stream().map(Fault::toString)).as(toString()).containsExactlyInAnyOrder(faults);
    }

    /** One fault, at this place, of whatever type. */
    public void invalidAt(String place) {
        expect(422);
        assertThat(faults().stream().map(Fault::place)).as(toString()).containsExactly(place);
    }

    /** The parts of a validation answer; checks the form of each. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        at("/detail").forEach(item -> {
            assertThat(item.propertyNames())
                    .as(toString())
                    .contains("type", "loc", "msg")
                    .isSubsetOf("type", "loc", "msg", "input", "ctx");
            String place = item.get("loc").valueStream().map(JsonNode::asString).collect(Collectors.joining("/"));
            assertThat(place).as(toString()).matches("(body|query|path)(/.*)?");
            assertThat(item.get("msg").asString()).as(toString()).isNotBlank();
            faults.add(new Fault(place, item.get("type").asString(), item));
        });
        return faults;
    }

    /** The server understood and answered, whatever it decided; it did not break. */
    public Answer notBroken() {
        assertThat(status()).as(toString()).isBetween(200, 499);
        return this;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.request().uri() + shown(sent) + "\n-> " + status()
                + shown(body());
    }

    private static String shown(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
    }

    /** One item of a validation answer. */
    public record Fault(String place, String type, JsonNode item) {

        @Override
        public String toString() {
            return place + " " + type;
        }
    }
}
