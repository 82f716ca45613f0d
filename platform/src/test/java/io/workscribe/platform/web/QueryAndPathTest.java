package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.platform.json.Json;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Ids in the path and everything in the query string. */
class QueryAndPathTest {

    private static RequestInput query(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (value != null) {
            request.setParameter("q", value);
        }
        return new RequestInput(request, Json.MAPPER, null);
    }

    private static <T> T read(String value, Function<RequestInput, T> question) {
        RequestInput input = query(value);
        T answer = question.apply(input);
        input.check();
        return answer;
    }

    private static Problem problem(String value, Function<RequestInput, ?> question) {
        RequestInput input = query(value);
        question.apply(input);
        Unprocessable refused = catchThrowableOfType(Unprocessable.class, input::check);
        assertThat(refused).as("no problem found in " + value).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).loc()).containsExactly("query", "q");
        return refused.problems().get(0);
    }

    @Test
    @DisplayName("What is not there has its default")
    void defaults() {
        assertThatObject(read(null, input -> input.queryInt("q", 25, 1, 100))).isEqualTo(25);
        assertThatObject(read(null, input -> input.queryFlag("q", true))).isEqualTo(true);
        assertThatObject(read(null, input -> input.queryText("q", 1, 9))).isNull();
        assertThatObject(read(null, input -> input.queryEnum("q", Role.class))).isNull();
        assertThatObject(read(null, input -> input.query("q", TaskId::new))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100", "' 7 ', 7", "007, 7", "+7, 7"})
    @DisplayName("Whole numbers")
    void numbers(String text, int value) {
        assertThatObject(read(text, input -> input.queryInt("q", 25, 1, 100))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0, greater_than_equal",
        "-99999999999999999999, greater_than_equal",
        "101, less_than_equal",
        "2147483648, less_than_equal",
        "99999999999999999999, less_than_equal",
        "'', int_parsing",
        "ten, int_parsing",
        "1.5, int_parsing",
        "1e2, int_parsing",
        "0x10, int_parsing"
    })
    @DisplayName("Numbers out of bounds, and what is no number")
    void noNumbers(String text, String type) {
        assertThat(problem(text, input -> input.queryInt("q", 25, 1, 100)).type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "1, true",
        "yes, true",
        "on, true",
        "TRUE, true",
        "Yes, true",
        "false, false",
        "0, false",
        "no, false",
        "off, false",
        "False, false"
    })
    @DisplayName("Flags")
    void flags(String text, boolean value) {
        assertThatObject(read(text, input -> input.queryFlag("q", !value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "maybe", "truee"})
    @DisplayName("What is no flag")
    void noFlags(String text) {
        assertThat(problem(text, input -> input.queryFlag("q", false)).type()).isEqualTo("bool_parsing");
    }

    @Test
    @DisplayName("Texts are taken as they are, within their bounds")
    void texts() {
        assertThatObject(read(" a ", input -> input.queryText("q", 1, 3))).isEqualTo(" a ");
        assertThat(problem("", input -> input.queryText("q", 1, 3)).type()).isEqualTo("string_too_short");
        assertThat(problem("abcd", input -> input.queryText("q", 1, 3)).type()).isEqualTo("string_too_long");
        assertThat(problem("a\0b", input -> input.queryText("q", 1, 3)).type()).isEqualTo("value_error");
        assertThatObject(read(" a ", input -> input.requiredQueryText("q", 1, 3)))
                .isEqualTo(" a ");
        assertThat(problem(null, input -> input.requiredQueryText("q", 1, 3)).type())
                .isEqualTo("missing");
        assertThat(problem("", input -> input.requiredQueryText("q", 1, 3)).type())
                .isEqualTo("string_too_short");
    }

    @Test
    @DisplayName("Choices and ids")
    void choicesAndIds() {
        assertThatObject(read("admin", input -> input.queryEnum("q", Role.class)))
                .isEqualTo(Role.ADMIN);
        assertThat(problem("ADMIN", input -> input.queryEnum("q", Role.class)).type())
                .isEqualTo("string_pattern_mismatch");
        TaskId id = TaskId.random();
        assertThatObject(read(id.toString(), input -> input.query("q", TaskId::new)))
                .isEqualTo(id);
        assertThat(problem("", input -> input.query("q", TaskId::new)).type()).isEqualTo("uuid_parsing");
    }

    @Test
    @DisplayName("An id in the path")
    void path() {
        UUID id = UUID.randomUUID();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("task_id", id.toString(), "other", "7"));
        RequestInput input = new RequestInput(request, Json.MAPPER, null);

        assertThat(input.path("task_id", TaskId::new)).isEqualTo(new TaskId(id));
        input.check();
        input.path("other", TaskId::new);
        assertThat(catchThrowableOfType(Unprocessable.class, input::check).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("uuid_parsing");
                    assertThat(problem.loc()).containsExactly("path", "other");
                    assertThat(problem.input()).isEqualTo("7");
                });
    }
}
