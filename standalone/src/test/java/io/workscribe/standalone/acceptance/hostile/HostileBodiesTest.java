package io.workscribe.standalone.acceptance.hostile;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of every kind, as JSON and as merge patches, and heads that lie about them: kept or refused, and nobody suffers. */
@Contract({"2.1", "2.2", "hostile"})
class HostileBodiesTest {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Bystander BYSTANDER = Bystander.of(Server.get());
    private static final Organization ORGANIZATION =
            Server.get().register("Mallory").createsOrganization();
    private static final Person MALLORY = ORGANIZATION.owner();
    private static final Project PROJECT = ORGANIZATION.project();
    private static final Space SPACE = ORGANIZATION.space("HOB");

    private final Task task = PROJECT.task("Target");
    private final Page page = SPACE.page("Target");

    @ParameterizedTest
    @EnumSource
    void aBodyIsKeptOrRefusedWhateverItIs(HostileBodies body) throws Exception {
        for (String type : List.of(JSON, MERGE_PATCH)) {
            for (String path : List.of(task.path(), page.path(), PROJECT.path(), SPACE.path())) {
                request("PATCH", path, type).body(body.bytes()).send().decided();
            }
        }
        for (String path : List.of(task.path() + "/comments", PROJECT.path() + "/tasks", "/auth/login")) {
            request("POST", path, JSON).body(body.bytes()).send().decided();
        }
        nobodySuffers();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidToBeZippedIsNotUnpacked(HostileBodies body) throws Exception {
        request("PATCH", task.path(), JSON)
                .header("Content-Encoding", "gzip")
                .body(body.bytes())
                .send()
                .decided();
        nobodySuffers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=" + "x",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/json; charset=",
                "application/merge-patch+json; charset=utf-32",
                "application/json-patch+json",
                "application/vnd.a+json",
                "application/json, application/merge-patch+json",
                "application",
                "/",
                "*/*",
                ";;;",
                "\"",
                "application/json\u0080"
            })
    void aTypeIsTakenOrRefusedWhateverItIs(String type) throws Exception {
        for (HostileBodies body : List.of(HostileBodies.KEYS_TWICE, HostileBodies.FORM, HostileBodies.UTF_16)) {
            request("PATCH", task.path(), type).body(body.bytes()).send().decided();
            request("POST", PROJECT.path() + "/tasks", type)
                    .body(body.bytes())
                    .send()
                    .decided();
        }
        nobodySuffers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: x\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}",
                "Content-Length: 2, 5\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: nonsense\r\n\r\n{}",
                "Expect: tea\r\nContent-Length: 2\r\n\r\n{}"
            })
    void aHeadThatCannotBeTrueIsRefused(String rest) throws Exception {
        request("PATCH", task.path(), JSON).text(rest).send().refused();
        nobodySuffers();
    }

    /** Whoever ends the connection in the middle of the body has not asked for anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 400\r\n\r\n{\"title\":\"Half\"}",
                "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"title\":\"Half\"}",
                "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"title\":\"Half\"}\r\n",
                "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"title\":\"Half\"}\r\n5;x"
            })
    void aBodyThatEndsTooEarlyIsNothing(String rest) throws Exception {
        RawAnswer answer = request("PATCH", task.path(), JSON).text(rest).sendAndEnd();
        if (!answer.isEmpty()) {
            answer.refused();
        }
        assertThat(task.read().text("/title")).isEqualTo("Target");
        nobodySuffers();
    }

    /** What is behind a body is another request, or none; not one more of the same person. */
    @Test
    void aBodyLongerThanItsHeadSaysEndsThere() throws Exception {
        request("PATCH", task.path(), JSON)
                .header("Content-Length", "17")
                .text("\r\n{\"title\":\"First\"}{\"title\":\"Second\"}")
                .send()
                .decided();
        assertThat(task.read().text("/title")).isEqualTo("First");
        nobodySuffers();
    }

    /** Both lengths at once are how one server is made to see another request than the one before it. */
    @Test
    void ofTwoLengthsOneRequestIsMadeAndTheConnectionEnds() throws Exception {
        String hidden = "DELETE /api/v1" + task.path() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + MALLORY.accessToken() + "\r\n\r\n";
        request("PATCH", task.path(), JSON)
                .header("Content-Length", "4")
                .header("Transfer-Encoding", "chunked")
                .text("\r\n0\r\n\r\n" + hidden)
                .send()
                .decided();
        task.read();
        nobodySuffers();
    }

    @Test
    void whatIsCutIntoVerySmallChunksIsOneBody() throws Exception {
        StringBuilder chunks = new StringBuilder("Transfer-Encoding: chunked\r\n\r\n");
        for (char c : "{\"title\":\"Chunked\"}".toCharArray()) {
            chunks.append("1;").append("x".repeat(50)).append("\r\n").append(c).append("\r\n");
        }
        request("PATCH", task.path(), JSON)
                .text(chunks.append("0\r\n\r\n").toString())
                .send()
                .decided();
        assertThat(task.read().text("/title")).isEqualTo("Chunked");
        nobodySuffers();
    }

    private static RawRequest request(String method, String path, String contentType) {
        return RawRequest.by(MALLORY, method, path).header("Content-Type", contentType);
    }

    private void nobodySuffers() {
        BYSTANDER.isUnharmed();
        for (String path : List.of(
                task.path(), task.path() + "/comments", page.path(), PROJECT.path(), PROJECT.path() + "/tasks")) {
            MALLORY.get(path).expect(200);
        }
        MALLORY.patch(task.path(), object("title", "Still there")).expect(200);
    }
}
