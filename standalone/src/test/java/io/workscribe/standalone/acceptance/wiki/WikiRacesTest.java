package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Section 19 for the wiki: exactly one success, and a tree that stays a tree. */
class WikiRacesTest {

    private static final int RACERS = 6;
    private static final int TIMES = 3;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Space space = organization.space("DOC");

    @RepeatedTest(TIMES)
    @Contract({"#55", "F23"})
    void f23OneKeyIsTakenOnce() {
        Answer winner = Race.oneWins(
                Race.run(
                        RACERS,
                        i -> owner.post(
                                organization.path() + "/wiki/spaces", object("name", "Space " + i, "key", "NEW"))),
                201,
                409,
                "KEY_CONFLICT");

        Answer spaces = owner.get(organization.path() + "/wiki/spaces").expect(200);
        assertThat(spaces.texts("/spaces", "key")).containsOnlyOnce("NEW");
        assertThat(spaces.texts("/spaces", "id")).contains(winner.id());
    }

    @RepeatedTest(TIMES)
    @Contract("#57")
    void aSpaceIsDeletedOnce() {
        Race.oneWins(Race.run(RACERS, i -> owner.delete(space.path())), 200, 404, "SPACE_NOT_FOUND");
        organization.space("DOC");
    }

    @RepeatedTest(TIMES)
    @Contract({"#57", "#59"})
    void aSpaceIsDeletedOrGetsAPage() {
        List<Answer> answers = Race.run(
                2,
                i -> i == 0
                        ? owner.delete(space.path())
                        : owner.post(space.path() + "/pages", object("title", "Late")));

        if (answers.get(0).status() == 200) {
            answers.get(1).refused(404, "SPACE_NOT_FOUND");
        } else {
            answers.get(0).refused(409, "SPACE_NOT_EMPTY");
            answers.get(1).expect(201);
            assertThat(space.outline()).containsExactly("0 Late");
        }
    }

    @RepeatedTest(TIMES)
    @Contract("#59")
    void pagesCreatedAtOnceStandInOneOrder() {
        Page parent = space.page("Parent");

        List<Answer> answers = Race.run(
                RACERS,
                i -> owner.post(space.path() + "/pages", object("title", "Child " + i, "parent_page_id", parent.id())));

        answers.forEach(answer -> answer.expect(201));
        assertThat(space.outline())
                .hasSize(RACERS + 1)
                .contains("1 Child 0", "1 Child 1", "1 Child 2", "1 Child 3", "1 Child 4", "1 Child 5");
        assertThat(answers)
                .extracting(answer ->
                        new Page(space, answer.id()).read().at("/position").asInt())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @RepeatedTest(TIMES)
    @Contract({"#62", "F12"})
    void f12TwoPagesAreNeverBelowEachOther() {
        Page a = space.page("A");
        Page b = space.page("B");

        Race.oneWins(Race.run(2, i -> i == 0 ? a.move(b, 0) : b.move(a, 0)), 200, 400, "INVALID_PARENT");

        assertThat(space.outline()).isIn(List.of("0 A", "1 B"), List.of("0 B", "1 A"));
    }

    @RepeatedTest(TIMES)
    @Contract({"#62", "F12"})
    void f12CompetingMovesKeepTheTreeInOrder() {
        List<Page> pages = IntStream.range(0, RACERS)
                .mapToObj(i -> space.page("Page " + i))
                .toList();
        Page parent = space.page("Parent");

        List<Answer> answers = Race.run(
                RACERS,
                i -> i % 2 == 0 ? pages.get(i).move(parent, 0) : pages.get(i).move(i % 3));

        answers.forEach(answer -> answer.expect(200));
        assertThat(space.outline())
                .containsExactlyInAnyOrder(
                        "0 Parent", "1 Page 0", "1 Page 2", "1 Page 4", "0 Page 1", "0 Page 3", "0 Page 5");
    }

    @RepeatedTest(TIMES)
    @Contract("#63")
    void aPageIsDeletedOnceWithAllBelow() {
        List<Page> chain = space.chain(3);
        space.page("Kept");

        Race.oneWins(Race.run(RACERS, i -> chain.get(0).deleteWithAllBelow()), 200, 404, "PAGE_NOT_FOUND");

        assertThat(space.outline()).containsExactly("0 Kept");
    }

    @RepeatedTest(TIMES)
    @Contract("#63")
    void twoBranchesOneInsideTheOtherAreDeletedAtOnce() {
        List<Page> chain = space.chain(4);

        List<Answer> answers = Race.run(2, i -> chain.get(i == 0 ? 0 : 2).deleteWithAllBelow());

        answers.get(0).expectEmptyObject(200);
        if (answers.get(1).status() != 200) {
            answers.get(1).refused(404, "PAGE_NOT_FOUND");
        }
        assertThat(space.outline()).isEmpty();
    }

    @RepeatedTest(TIMES)
    @Contract({"#59", "#61", "#63"})
    void whatIsDeletedMeanwhileTakesNothingMore() {
        Page page = space.page("Contested");

        List<Answer> answers = Race.run(3, i -> switch (i) {
            case 0 -> page.deleteWithAllBelow();
            case 1 -> owner.post(space.path() + "/pages", object("title", "Child", "parent_page_id", page.id()));
            default -> page.edit(object("title", "Edited"));
        });

        answers.get(0).expectEmptyObject(200);
        for (Answer late : List.of(answers.get(1), answers.get(2))) {
            if (late.status() >= 300) {
                late.refused(404, "PAGE_NOT_FOUND");
            }
        }
        assertThat(space.outline()).isEmpty();
    }

    @RepeatedTest(TIMES)
    @Contract("#61")
    void competingEditsAreAllKeptAsVersions() {
        Page page = space.page("Contested");

        List<Answer> answers =
                Race.run(RACERS, i -> page.edit(object("title", "Title " + i, "content_json", document("Text " + i))));

        answers.forEach(answer -> answer.expect(200));
        assertThat(owner.get(page.path() + "/versions").texts("/versions", "title"))
                .containsExactlyInAnyOrder(
                        "Contested", "Title 0", "Title 1", "Title 2", "Title 3", "Title 4", "Title 5");
        assertThat(page.read().text("/title"))
                .isEqualTo(owner.get(page.path() + "/versions").text("/versions/0/title"));
    }

    @RepeatedTest(TIMES)
    @Contract("#61")
    void ofThoseWhoReadTheSameVersionOneWrites() {
        Page page = space.page("Contested");

        Answer winner = Race.oneWins(
                Race.run(
                        RACERS, i -> owner.with("If-Match", "\"0\"").patch(page.path(), object("title", "Title " + i))),
                200,
                412,
                "PRECONDITION_FAILED");

        assertThat(page.read().text("/title")).isEqualTo(winner.text("/title"));
        assertThat(owner.get(page.path() + "/versions").at("/total").asInt()).isEqualTo(2);
    }
}
