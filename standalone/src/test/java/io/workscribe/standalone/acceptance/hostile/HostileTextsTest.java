package io.workscribe.standalone.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.SearchIndexing;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile texts in every field that takes a text, and in the text of every document: kept or refused, and nobody suffers. */
@Contract({"2.2", "hostile"})
class HostileTextsTest {

    private static final int LONGEST_DOCUMENT = 480_000;

    private static final Bystander BYSTANDER = Bystander.of(Server.get());
    private static final Organization ORGANIZATION =
            Server.get().register("Mallory").createsOrganization();
    private static final Person MALLORY = ORGANIZATION.owner();
    private static final Project PROJECT = ORGANIZATION.project();
    private static final Space SPACE = ORGANIZATION.space("HOS");

    private static final Map<String, Long> SLOWEST = new TreeMap<>();
    private static String current = "";

    private final Task task = PROJECT.task("Target");
    private final Page page = SPACE.page("Target");
    private final Sprint sprint = PROJECT.sprint("Target");

    @ParameterizedTest
    @EnumSource
    void aTextIsKeptOrRefusedInEveryField(HostileTexts text) {
        current = text + " in fields";
        // As much as fits, and more than fits.
        for (int length : List.of(90, LONGEST_DOCUMENT)) {
            String json = "\"" + text.json(length) + "\"";
            survives("PATCH", "/auth/me", "{\"display_name\":" + json + "}");
            survives("PATCH", ORGANIZATION.path(), "{\"name\":" + json + "}");
            survives("PATCH", PROJECT.path(), "{\"name\":" + json + "}");
            survives("PATCH", PROJECT.path(), "{\"description\":" + json + "}");
            survives("POST", PROJECT.path() + "/labels", "{\"name\":" + json + "}");
            survives("PATCH", task.path(), "{\"title\":" + json + "}");
            survives("PATCH", sprint.path(), "{\"name\":" + json + "}");
            survives("PATCH", sprint.path(), "{\"goal\":" + json + "}");
            survives("PATCH", SPACE.path(), "{\"name\":" + json + "}");
            survives("PATCH", SPACE.path(), "{\"description\":" + json + "}");
            survives("PATCH", page.path(), "{\"title\":" + json + "}");
            survives("POST", ORGANIZATION.path() + "/invite", "{\"role\":\"member\",\"email\":" + json + "}");
        }
        String name = "\"" + text.json(90) + "\"";
        survives(
                "POST",
                "/auth/register",
                "{\"password\":\"password123\",\"email\":\"" + Unique.email() + "\",\"display_name\":" + name + "}");
        survives("POST", "/auth/login", "{\"password\":\"password123\",\"email\":" + name + "}");
        BYSTANDER.isUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsKeptOrRefusedInEveryDocument(HostileTexts text) {
        current = text + " in documents";
        String document = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"" + text.json(LONGEST_DOCUMENT) + "\"}]}]}";
        survives("PATCH", task.path(), "{\"description_json\":" + document + "}");
        Answer comment = survives("POST", task.path() + "/comments", "{\"body_json\":" + document + "}");
        if (comment.status() == 201) {
            survives("PATCH", task.path() + "/comments/" + comment.id(), "{\"body_json\":" + document + "}");
        }
        survives("PATCH", page.path(), "{\"content_json\":" + document + "}");
        survives("PATCH", task.path(), "{\"title\":\"Renamed\"}");
        BYSTANDER.isUnharmed();
        long written = System.nanoTime();
        SearchIndexing.awaitAll();
        SLOWEST.merge(text + " in search", System.nanoTime() - written, Math::max);

        for (String path : List.of(
                task.path(),
                task.path() + "/comments",
                task.path() + "/activity",
                ORGANIZATION.path() + "/activity",
                page.path(),
                page.path() + "/versions")) {
            assertThat(MALLORY.get(path).status()).as(path).isLessThan(500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsLookedForOrRefused(HostileTexts text) {
        for (int length : List.of(1, 100, 200, 2_000)) {
            String raw = io.workscribe.standalone.acceptance.client.Json.parse("\"" + text.json(length) + "\"")
                    .stringValue();
            String typed = URLEncoder.encode(raw.substring(0, Math.min(raw.length(), 600)), StandardCharsets.UTF_8);
            MALLORY.get(ORGANIZATION.path() + "/search?q=" + typed).notBroken();
            MALLORY.get(PROJECT.path() + "/tasks?search=" + typed).notBroken();
        }
        BYSTANDER.isUnharmed();
    }

    /** How long each took, where somebody wants to know: see docs/adr/0021-search.md. */
    @AfterAll
    static void report() {
        if (Boolean.getBoolean("workscribe.benchmark")) {
            SLOWEST.forEach((what, nanos) -> System.out.printf("%-28s %5d ms%n", what, nanos / 1_000_000));
        }
    }

    /** Neither broken, nor done without being seen. */
    private static Answer survives(String method, String path, String body) {
        long begun = System.nanoTime();
        Answer answer = MALLORY.send(method, path, body).notBroken();
        SLOWEST.merge(current, System.nanoTime() - begun, Math::max);
        assertThat(answer.status()).as(answer.toString()).isNotEqualTo(202);
        return answer;
    }
}
