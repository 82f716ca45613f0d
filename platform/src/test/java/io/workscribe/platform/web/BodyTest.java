package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.platform.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** What a controller gets for a value, and which entry of the 422 answer a wrong value becomes. */
class BodyTest {

    private static final String UUID_TEXT = "0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a11";
    private static final JsonMapper MAPPER = wire();

    private static JsonMapper wire() {
        JsonMapper.Builder builder = JsonMapper.builder();
        WireFormat.apply(builder);
        return builder.build();
    }

    private static RequestInput input(String json) {
        return new RequestInput(new MockHttpServletRequest(), MAPPER, json == null ? null : Json.MAPPER.readTree(json));
    }

    private static <T> T read(String json, Function<Body, Field<T>> field) {
        RequestInput input = input(json);
        T value = field.apply(input.body()).required();
        input.check();
        return value;
    }

    private static Problem problem(String json, Function<Body, Field<?>> field) {
        RequestInput input = input(json);
        field.apply(input.body()).required();
        Unprocessable refused = catchThrowableOfType(Unprocessable.class, input::check);
        assertThat(refused).as("no problem found in " + json).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        Problem problem = refused.problems().get(0);
        assertThatCode(() -> MAPPER.writeValueAsBytes(problem))
                .as("can be sent")
                .doesNotThrowAnyException();
        return problem;
    }

    private static String type(String json, Function<Body, Field<?>> field) {
        return problem(json, field).type();
    }

    private static String sent(Problem problem) {
        return MAPPER.writeValueAsString(problem);
    }

    @Test
    @DisplayName("A missing key, a missing body and a body that is no object have their own types and places")
    void missing() {
        Problem key = problem("{}", body -> body.text("title", 1, 10));
        assertThat(sent(key)).isEqualTo("""
                {"type":"missing","loc":["body","title"],"msg":"Field required","input":null}""");

        RequestInput none = input(null);
        none.body().text("title", 1, 10).required();
        assertThat(catchThrowableOfType(Unprocessable.class, none::check).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("missing");
                    assertThat(problem.loc()).containsExactly("body");
                });

        for (String noObject : List.of("[]", "7", "\"text\"", "true", "null")) {
            RequestInput input = input(noObject);
            input.body().text("title", 1, 10).required();
            assertThat(catchThrowableOfType(Unprocessable.class, input::check).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.type()).isEqualTo("model_attributes_type");
                        assertThat(problem.loc()).containsExactly("body");
                        assertThat(problem.input()).as("may hold a password").isNull();
                    });
        }
    }

    @Test
    @DisplayName("An optional body may be absent or null, but not something else")
    void optionalBody() {
        for (String json : new String[] {null, "null", "{}"}) {
            RequestInput input = input(json);
            assertThat(input.optionalBody().text("name", 1, 10).changed()).isNull();
            input.check();
        }
        RequestInput list = input("[]");
        list.optionalBody();
        assertThat(catchThrowableOfType(Unprocessable.class, list::check)).isNotNull();
    }

    @Test
    @DisplayName("Every problem of a request is named at once, in the order in which keys are asked for")
    void allAtOnce() {
        RequestInput input = input("{\"name\":\"\",\"color\":7,\"unknown\":[]}");
        input.body().text("name", 1, 10).required();
        input.body().text("color", 1, 10).required();
        input.body().id("status_id", TaskId::new).required();

        assertThat(catchThrowableOfType(Unprocessable.class, input::check).problems())
                .extracting(problem -> problem.loc().get(1) + " " + problem.type())
                .containsExactly("name string_too_short", "color string_type", "status_id missing");
    }

    @Test
    @DisplayName("Texts are trimmed before they are measured; a blank one is too short")
    void trimming() {
        assertThatObject(read("{\"t\":\"  a b\\n\"}", body -> body.text("t", 1, 3)))
                .isEqualTo("a b");
        assertThatObject(read("{\"t\":\"  a b\\n\"}", body -> body.untrimmed("t", 1, 9)))
                .isEqualTo("  a b\n");
        Problem blank = problem("{\"t\":\" \\t\\u2003\"}", body -> body.text("t", 1, 3));
        assertThat(blank.type()).isEqualTo("string_too_short");
        assertThat(blank.ctx()).isEqualTo(Map.of("min_length", 1));
        assertThatObject(read("{\"t\":\"\"}", body -> body.text("t", 0, 3))).isEqualTo("");
    }

    @Test
    @DisplayName("Lengths count characters, not their halves")
    void lengths() {
        assertThatObject(read("{\"t\":\"😀😀😀\"}", body -> body.text("t", 3, 3)))
                .isEqualTo("😀😀😀");
        Problem tooLong = problem("{\"t\":\"😀😀😀😀\"}", body -> body.text("t", 1, 3));
        assertThat(tooLong.type()).isEqualTo("string_too_long");
        assertThat(tooLong.ctx()).isEqualTo(Map.of("max_length", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "{}", "1.5", "null"})
    @DisplayName("Only a string is a text")
    void stringType(String json) {
        assertThat(type("{\"t\":" + json + "}", body -> body.text("t", 0, 9))).isEqualTo("string_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "x\\udc00", "\\udc00\\ud800", "\\ud83d\\ud83d\\ude00"})
    @DisplayName("What no database can store is refused, however long the text is, and the refusal can be sent")
    void unstorable(String text) {
        String json = "{\"t\":\"" + text + "\"}";
        assertThat(type(json, body -> body.text("t", 1, 100))).isEqualTo("value_error");
        assertThat(type(json, body -> body.untrimmed("t", 1, 100))).isEqualTo("value_error");
        assertThat(type(json, body -> body.secret("t", 1, 100))).isEqualTo("value_error");
        problem(json, body -> body.text("t", 50, 100));
        problem("{\"t\":\"xxxxxxxxxx" + text + "\"}", body -> body.text("t", 1, 10));
        problem(json, body -> body.choice("t", Role.class));
        problem(json, body -> body.id("t", TaskId::new));
        problem(json, body -> body.email("t"));
        problem(json, body -> body.slug("t"));
        problem(json, body -> body.date("t"));
        problem(json, body -> body.integer("t", 0));
        problem("{\"t\":[\"" + text + "\"]}", body -> body.ids("t", TaskId::new));
        problem(json, body -> body.document("t"));
        problem("{\"t\":{\"text\":\"" + text + "\"}}", body -> body.document("t"));
        problem("{\"t\":{\"content\":[{\"" + text + "\":1}]}}", body -> body.document("t"));
    }

    @Test
    @DisplayName("Long values are not repeated whole, and never cut through a character")
    void longEcho() {
        String longText = "x" + "😀".repeat(700);
        Problem tooLong = problem("{\"t\":\"" + longText + "\"}", body -> body.text("t", 1, 10));
        assertThat(sent(tooLong)).hasSizeLessThan(4_000);
        Problem choice = problem("{\"t\":\"" + longText + "\"}", body -> body.choice("t", Role.class));
        assertThat(sent(choice)).hasSizeLessThan(4_000);
        Problem email = problem("{\"t\":\"" + longText + "\"}", body -> body.email("t"));
        assertThat(sent(email)).hasSizeLessThan(4_000);
        Problem list = problem("{\"t\":[" + "1,".repeat(5_000) + "1]}", body -> body.text("t", 1, 10));
        assertThat(sent(list)).hasSizeLessThan(4_000);
    }

    @Test
    @DisplayName("Passwords and tokens are kept as sent and never repeated")
    void secrets() {
        assertThatObject(read("{\"p\":\" pass word \"}", body -> body.secret("p", 1, 20)))
                .isEqualTo(" pass word ");
        assertThatObject(read("{\"p\":\" pass word 1\"}", body -> body.newPassword("p")))
                .isEqualTo(" pass word 1");
        for (String value :
                List.of("\"hunter2\"", "\"hunter2hunter2hunter2\"", "[\"hunter2\"]", "{\"a\":\"hunter2\"}")) {
            String json = "{\"p\":" + value + "}";
            assertThat(sent(problem(json, body -> body.secret("p", 8, 10)))).doesNotContain("hunter2");
        }
        assertThat(sent(problem("{\"p\":\"hunter2\"}", body -> body.newPassword("p"))))
                .contains("string_too_short")
                .doesNotContain("hunter2");
        assertThat(sent(problem("{\"p\":\"hunterhunter\"}", body -> body.newPassword("p"))))
                .isEqualTo("""
                        {"type":"value_error","loc":["body","p"],\
                        "msg":"Value error, Password must contain at least one digit","input":null,"ctx":{"error":{}}}""");
        assertThat(sent(problem("{\"other\":\"hunter2\"}", body -> body.secret("p", 1, 9))))
                .contains("missing")
                .doesNotContain("hunter2");
    }

    @Test
    @DisplayName("Patterns match the whole normalized text")
    void pattern() {
        Pattern key = Pattern.compile("^[A-Z]{2,5}$");
        assertThatObject(read(
                        "{\"k\":\" web \"}",
                        body -> body.pattern(
                                "k", 2, 5, key, text -> text.strip().toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo("WEB");
        Problem mismatch = problem("{\"k\":\"W-B\"}", body -> body.pattern("k", 2, 5, key, String::strip));
        assertThat(mismatch.type()).isEqualTo("string_pattern_mismatch");
        assertThat(mismatch.ctx()).isEqualTo(Map.of("pattern", "^[A-Z]{2,5}$"));
        assertThat(type("{\"s\":\"acme\\n\"}", body -> body.slug("s"))).isEqualTo("value_error");
        assertThat(type("{\"s\":\"-acme\"}", body -> body.slug("s"))).isEqualTo("value_error");
        assertThat(type("{\"s\":\"Acme\"}", body -> body.slug("s"))).isEqualTo("value_error");
        assertThat(type("{\"s\":\"ac\"}", body -> body.slug("s"))).isEqualTo("string_too_short");
        assertThatObject(read("{\"s\":\"a-1\"}", body -> body.slug("s"))).isEqualTo("a-1");
    }

    @Test
    @DisplayName("A name is one line that can be seen, without white space at either end")
    void name() {
        assertThatObject(read("{\"n\":\"\\u00a0\\u3000Bug \\u200b\\u2028\"}", body -> body.name("n", 1, 10)))
                .isEqualTo("Bug \u200B");
        for (String none : List.of("", " ", "\\u00a0", "\\n", "\\u0085")) {
            assertThat(type("{\"n\":\"" + none + "\"}", body -> body.name("n", 1, 10)))
                    .isEqualTo("string_too_short");
        }
        for (String unseen : List.of("\\u200b", "\\u2060", "\\u00ad", "\\u3164", "\\u2800")) {
            assertThat(type("{\"n\":\"" + unseen + "\"}", body -> body.name("n", 1, 10)))
                    .isEqualTo("value_error");
        }
        for (String other : List.of("a\\u0007", "a\\nb", "a\\u2028b", "\\u202egnp", "a\\u001bb")) {
            assertThat(type("{\"n\":\"" + other + "\"}", body -> body.name("n", 1, 10)))
                    .isEqualTo("value_error");
        }
        assertThat(type("{\"n\":\"abcdefghijk\"}", body -> body.name("n", 1, 10)))
                .isEqualTo("string_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "a b@example.com",
                "ada@example..com",
                "Ada <ada@example.com>",
                "ada@exa_mple.com",
                "ada@-example.com",
                "ada@example.com, bob@example.com"
            })
    @DisplayName("What is no e-mail address")
    void noEmail(String text) {
        Problem problem = problem("{\"e\":\"" + text + "\"}", body -> body.email("e"));
        assertThat(problem.type()).isEqualTo("value_error");
        assertThat(problem.ctx()).containsKey("reason");
    }

    @Test
    @DisplayName("E-mail addresses are compared in lower case")
    void email() {
        assertThatObject(read("{\"e\":\" Ada.L+x@Example.COM \"}", body -> body.email("e")))
                .isEqualTo("ada.l+x@example.com");
        assertThat(type("{\"e\":\"" + "a".repeat(65) + "@example.com\"}", body -> body.email("e")))
                .isEqualTo("value_error");
    }

    @ParameterizedTest
    @CsvSource({
        "josé@example.com, josé@example.com",
        "JOSE\u0301@Example.COM, josé@example.com",
        "a@MÜLLER.example, a@xn--mller-kva.example",
        "a@xn--mller-kva.example, a@xn--mller-kva.example",
        "ａｄａ＠example。com, ada@example.com",
        "用户@例子.测试, 用户@xn--fsqu00a.xn--0zwm56d",
    })
    @DisplayName("Internationalised addresses have one form")
    void internationalEmail(String sent, String form) {
        assertThatObject(read("{\"e\":\"" + sent + "\"}", body -> body.email("e")))
                .isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@straße.example",
                "a\u0000@example.com",
                "a\u202e@example.com",
                "a\u200b@example.com",
                "\u0301a@example.com",
                "a b@example.com",
                "é@exa\u2044mple.com",
                "a@exam\u200cple.com",
                "a@ü",
            })
    @DisplayName("What stays no e-mail address")
    void noInternationalEmail(String text) {
        String escaped = text.codePoints()
                .collect(StringBuilder::new, (json, c) -> json.append("\\u%04x".formatted(c)), StringBuilder::append)
                .toString();
        assertThat(problem("{\"e\":\"" + escaped + "\"}", body -> body.email("e"))
                        .type())
                .isEqualTo("value_error");
    }

    @Test
    @DisplayName("Choices are spelled in lower case")
    void choices() {
        assertThatObject(read("{\"r\":\"admin\"}", body -> body.choice("r", Role.class)))
                .isEqualTo(Role.ADMIN);
        for (String wrong : List.of("Admin", "ADMIN", " admin", "", "boss")) {
            Problem problem = problem("{\"r\":\"" + wrong + "\"}", body -> body.choice("r", Role.class));
            assertThat(problem.type()).isEqualTo("string_pattern_mismatch");
            assertThat(problem.ctx()).isEqualTo(Map.of("pattern", "^(owner|admin|member)$"));
            assertThat(problem.input().toString()).contains(wrong);
        }
        Problem notAllowed =
                problem("{\"r\":\"owner\"}", body -> body.choice("r", Role.class, Role.ADMIN, Role.MEMBER));
        assertThat(notAllowed.ctx()).isEqualTo(Map.of("pattern", "^(admin|member)$"));
        assertThat(type("{\"r\":1}", body -> body.choice("r", Role.class))).isEqualTo("string_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UUID_TEXT,
                "0B0E7A52-9D3B-4B0E-8A54-3F6F0D6F2A11",
                "0b0e7a529d3b4b0e8a543f6f0d6f2a11",
                "{" + UUID_TEXT + "}",
                "urn:uuid:" + UUID_TEXT,
                "URN:UUID:" + UUID_TEXT
            })
    @DisplayName("The forms of a UUID")
    void uuidForms(String text) {
        assertThatObject(read("{\"i\":\"" + text + "\"}", body -> body.id("i", TaskId::new)))
                .isEqualTo(new TaskId(UUID.fromString(UUID_TEXT)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"\"', uuid_parsing",
        "'\"1\"', uuid_parsing",
        "'\"1-1-1-1-1\"', uuid_parsing",
        "'\"0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a1\"', uuid_parsing",
        "'\" 0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a11\"', uuid_parsing",
        "'\"{0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a11\"', uuid_parsing",
        "'\"0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a1g\"', uuid_parsing",
        "7, uuid_type",
        "[], uuid_type",
        "null, uuid_type"
    })
    @DisplayName("What is no UUID")
    void noUuid(String json, String type) {
        assertThat(type("{\"i\":" + json + "}", body -> body.id("i", TaskId::new)))
                .isEqualTo(type);
    }

    @Test
    @DisplayName("Lists of ids name the place of each wrong one and forget repeats")
    void ids() {
        String other = UUID.randomUUID().toString();
        List<TaskId> ids = read(
                "{\"i\":[\"%s\",\"%s\",\"%s\"]}".formatted(UUID_TEXT, other, UUID_TEXT),
                body -> body.ids("i", TaskId::new));
        assertThat(ids).extracting(TaskId::toString).containsExactly(UUID_TEXT, other);
        assertThat(problem("{\"i\":[\"%s\",null]}".formatted(UUID_TEXT), body -> body.ids("i", TaskId::new)))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("uuid_type");
                    assertThat(problem.loc()).containsExactly("body", "i", 1);
                });
        assertThat(type("{\"i\":\"%s\"}".formatted(UUID_TEXT), body -> body.ids("i", TaskId::new)))
                .isEqualTo("list_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28",
                "2026-02-28T00:00:00",
                "2026-02-28T00:00:00Z",
                "2026-02-28 00:00:00",
                "2026-02-28T00:00:00.000000Z",
                "2026-02-28T00:00"
            })
    @DisplayName("The forms of a date")
    void dates(String text) {
        assertThatObject(read("{\"d\":\"" + text + "\"}", body -> body.date("d")))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"2026-02-30\"",
                "\"2026-2-3\"",
                "\"28.02.2026\"",
                "\"2026-02-28T00:00:01Z\"",
                "20260228",
                "\"0000-01-01\"",
                "\"+10000-01-01\"",
                "\"-0001-01-01\"",
                "\"2026-02-28T\"",
                "true",
                "{}"
            })
    @DisplayName("What is no date")
    void noDate(String json) {
        Problem problem = problem("{\"d\":" + json + "}", body -> body.date("d"));
        assertThat(problem.type()).isEqualTo("date_from_datetime_parsing");
        assertThat(problem.ctx()).containsKey("error");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "'\"5\"', 5", "'\" 5 \"', 5", "5.0, 5", "5e0, 5", "-0, 0", "2147483647, 2147483647"})
    @DisplayName("The forms of a whole number")
    void integers(String json, int value) {
        assertThatObject(read("{\"n\":" + json + "}", body -> body.integer("n", 0)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, greater_than_equal",
        "'\"-1\"', greater_than_equal",
        "1.5, int_from_float",
        "'\"1.5\"', int_parsing",
        "'\"five\"', int_parsing",
        "'\"\"', int_parsing",
        "true, int_type",
        "null, int_type",
        "[], int_type",
        "2147483648, int_from_float",
        "1e999999999, int_from_float",
        "-1e999999999, int_from_float"
    })
    @DisplayName("What is no whole number")
    void noInteger(String json, String type) {
        assertThat(type("{\"n\":" + json + "}", body -> body.integer("n", 0))).isEqualTo(type);
    }

    @Test
    @DisplayName("A document is any object, kept as sent")
    void document() {
        String json = "{\"type\":\"doc\",\"n\":1.50,\"z\":null,\"a\":[1e400,{\"ü\":\"\\\"\\\\\"}]}";
        Document document = read("{\"d\":" + json + "}", body -> body.document("d"));
        assertThat(Json.MAPPER.readTree(document.json())).isEqualTo(Json.MAPPER.readTree(json));
        assertThat(document.json()).contains("1.50");
        for (String wrong : List.of("[]", "\"{}\"", "7", "null")) {
            assertThat(type("{\"d\":" + wrong + "}", body -> body.document("d")))
                    .isEqualTo("dict_type");
        }
    }

    @Test
    @DisplayName("Lists of objects have a least length, and problems inside name their place")
    void objects() {
        Problem tooShort = problem("{\"l\":[]}", body -> body.objects("l", 1));
        assertThat(tooShort.type()).isEqualTo("too_short");
        assertThat(tooShort.ctx()).containsOnlyKeys("field_type", "min_length", "actual_length");
        Problem noObject = problem("{\"l\":[{},7]}", body -> body.objects("l", 1));
        assertThat(noObject.type()).isEqualTo("model_attributes_type");
        assertThat(noObject.loc()).containsExactly("body", "l", 1);

        RequestInput input = input("{\"l\":[{\"position\":1},{}]}");
        input.body()
                .objects("l", 1)
                .required()
                .forEach(item -> item.integer("position", 0).required());
        assertThat(catchThrowableOfType(Unprocessable.class, input::check).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.loc()).containsExactly("body", "l", 1, "position"));
    }

    @Test
    @DisplayName("A PATCH tells an absent key from a null")
    void changes() {
        Body body = input("{\"set\":\"x\",\"none\":null}").body();
        assertThat(body.text("set", 1, 9).changed()).isEqualTo(new Change<>("x"));
        assertThat(body.text("none", 1, 9).changed()).isNull();
        assertThat(body.text("absent", 1, 9).changed()).isNull();
        assertThat(body.text("set", 1, 9).clearable()).isEqualTo(new Change<>("x"));
        assertThat(body.text("none", 1, 9).clearable()).isEqualTo(new Change<>(null));
        assertThat(body.text("absent", 1, 9).clearable()).isNull();
        assertThat(body.text("none", 1, 9).orElse("d")).isEqualTo("d");
        assertThat(body.text("absent", 1, 9).orNull()).isNull();
        assertThat(body.has("none")).isTrue();
        assertThat(body.has("absent")).isFalse();
    }

    @Test
    @DisplayName("A rule that only the endpoint knows")
    void reject() {
        RequestInput input = input("{\"end_date\":\"2026-01-01\"}");
        input.body().reject("end_date", "must not be before the start");
        assertThat(catchThrowableOfType(Unprocessable.class, input::check).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("value_error");
                    assertThat(problem.msg()).isEqualTo("Value error, must not be before the start");
                });
    }
}
