package io.workscribe.standalone.acceptance.hostile;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves that use up the places between two neighbours, and moves of the same thing at once: everything stays in order. */
@Contract({"#39", "#40", "#62", "hostile"})
class HostileMovesTest {

    private static final int TASKS = 12;

    /** Halving a gap adds a sixth of a digit to a rank: fewer than 400 would not use one up. */
    private static final int MOVES = Integer.getInteger("workscribe.moves", 400);

    private static final int MOVERS = 8;

    private static final Bystander BYSTANDER = Bystander.of(Server.get());

    private final Organization organization = Server.get().register("Mallory").createsOrganization();
    private final Person mallory = organization.owner();
    private final Project project = organization.project();

    /** From one place of the column to another, move by move. */
    enum Pattern {
        BETWEEN_THE_SAME_TWO {
            @Override
            int from(int move) {
                return move % 2 == 0 ? 7 : 5;
            }

            @Override
            int to(int move) {
                return 6;
            }
        },
        TO_THE_FRONT {
            @Override
            int from(int move) {
                return TASKS - 1;
            }

            @Override
            int to(int move) {
                return 0;
            }
        },
        BEHIND_THE_FIRST {
            @Override
            int from(int move) {
                return TASKS - 1;
            }

            @Override
            int to(int move) {
                return 1;
            }
        },
        ALTERNATING {
            @Override
            int from(int move) {
                return move % 2 == 0 ? TASKS - 2 : 1;
            }

            @Override
            int to(int move) {
                return move % 2 == 0 ? 1 : TASKS - 2;
            }
        };

        abstract int from(int move);

        abstract int to(int move);
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void manyMovesLeaveTheColumnAsItWasDropped(Pattern pattern) {
        List<String> column = tasks();

        for (int i = 0; i < MOVES; i++) {
            move(column, pattern.from(i), pattern.to(i));
        }

        assertThat(column()).isEqualTo(column);
        for (String task : column) {
            String title = Unique.word();
            assertThat(mallory.patch("/tasks/" + task, object("title", title))
                            .expect(200)
                            .text("/title"))
                    .isEqualTo(title);
        }
        BYSTANDER.isUnharmed();
    }

    /** Each deleted task stood beside the place of the next one. */
    @Test
    void deletedTasksUseUpNoPlaces() {
        List<String> column = tasks();

        for (int i = 0; i < 50; i++) {
            String task = project.task("Passing").id();
            mallory.patch("/tasks/" + task + "/move", object("status_id", project.toDo(), "position", 1))
                    .expect(200);
            mallory.delete("/tasks/" + task).expect(200);
        }

        assertThat(column()).isEqualTo(column);
        BYSTANDER.isUnharmed();
    }

    @Test
    void ranksStayShortAndNothingIsParked() {
        List<String> column = tasks();
        long parked = parked();

        for (int i = 0; i < MOVES; i++) {
            move(column, Pattern.BETWEEN_THE_SAME_TWO.from(i), Pattern.BETWEEN_THE_SAME_TWO.to(i));
        }

        assertThat(longestRank()).isLessThanOrEqualTo(64);
        assertThat(parked()).isEqualTo(parked);
    }

    @Test
    void oneTaskMovedByManyAtOnceStandsInOnePlace() {
        List<String> column = tasks();
        String contested = column.get(0);

        Race.run(MOVERS, mover -> {
            Random random = new Random(mover);
            for (int i = 0; i < 25; i++) {
                String status = random.nextInt(4) == 0 ? project.inProgress() : project.toDo();
                mallory.patch(
                                "/tasks/" + contested + "/move",
                                object("status_id", status, "position", random.nextInt(TASKS)))
                        .expect(200);
            }
            return mover;
        });
        moved(contested, 3);

        column.remove(contested);
        column.add(3, contested);
        assertThat(column()).isEqualTo(column);
        BYSTANDER.isUnharmed();
    }

    @Test
    void allTasksMovedAndArrangedAtOnceAreStillThereOnce() {
        List<String> column = tasks();

        Race.run(MOVERS, mover -> {
            Random random = new Random(mover);
            for (int i = 0; i < 25; i++) {
                if (random.nextInt(5) == 0) {
                    arrange(IntStream.range(0, TASKS)
                                    .mapToObj(place -> entry(column.get(place), random.nextInt(TASKS)))
                                    .collect(Collectors.joining(",")))
                            .expect(200);
                } else {
                    moved(column.get(random.nextInt(TASKS)), random.nextInt(TASKS));
                }
            }
            return mover;
        });

        assertThat(column()).containsExactlyInAnyOrderElementsOf(column);
        assertThat(ids(project.path() + "/backlog?limit=100")).isEqualTo(column());
        BYSTANDER.isUnharmed();
    }

    @Test
    void nonsenseArrangesNothing() {
        List<String> column = tasks();
        String first = column.get(0);
        String foreign =
                Server.get().register("Eve").createsProject().task("Foreign").id();
        String same = entry(first, 5);
        for (String entries : List.of(
                IntStream.range(0, 3_000).mapToObj(i -> same).collect(Collectors.joining(",")),
                same + "," + entry(first, 2_147_483_647) + "," + entry(first, 0),
                same + "," + entry(foreign, 0) + "," + entry(UUID.randomUUID().toString(), 0),
                IntStream.range(0, 3_000)
                        .mapToObj(i -> entry(UUID.randomUUID().toString(), i))
                        .collect(Collectors.joining(",")),
                entry(foreign, 0) + "," + same,
                entry(first, -1),
                entry("nobody", 0),
                "{\"task_id\":\"" + first + "\",\"position\":99999999999999999999}",
                "{\"task_id\":\"" + first + "\",\"position\":1e400}",
                "{\"task_id\":\"" + first + "\",\"position\":\"1\"}",
                "{\"task_id\":\"" + first + "\"}",
                "{\"task_id\":[\"" + first + "\"],\"position\":[[1]]}",
                "null",
                "[]",
                "[[[" + same + "]]]",
                "{}",
                "")) {
            assertThat(arrange(entries).notBroken().status()).as(entries).isNotEqualTo(202);
        }

        assertThat(column()).isEqualTo(column);
        BYSTANDER.isUnharmed();
    }

    @Test
    void pagesStayInOrderHoweverTheyAreMoved() {
        Space space = organization.space("HOM");
        List<Page> pages = new ArrayList<>();
        List<String> outline = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pages.add(space.page("Page " + i));
            outline.add("0 Page " + i);
        }

        for (int i = 0; i < 200; i++) {
            Page last = pages.remove(4);
            last.move(i % 2).expect(200);
            pages.add(i % 2, last);
            outline.add(i % 2, outline.remove(4));
        }
        assertThat(space.outline()).isEqualTo(outline);

        Race.run(MOVERS, mover -> {
            Random random = new Random(mover);
            for (int i = 0; i < 15; i++) {
                Page page = pages.get(random.nextInt(2));
                Answer answer = random.nextBoolean()
                        ? page.move(random.nextInt(6))
                        : page.move(pages.get(2 + random.nextInt(3)), random.nextInt(3));
                answer.expect(200);
            }
            return mover;
        });
        assertThat(space.outline())
                .extracting(line -> line.substring(2))
                .containsExactlyInAnyOrder("Page 0", "Page 1", "Page 2", "Page 3", "Page 4");
        BYSTANDER.isUnharmed();
    }

    private List<String> tasks() {
        List<String> column = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            Task task = project.task("Task " + i);
            column.add(task.id());
        }
        return column;
    }

    private void move(List<String> column, int from, int to) {
        String task = column.remove(from);
        column.add(to, task);
        moved(task, to);
    }

    private void moved(String task, int position) {
        mallory.patch("/tasks/" + task + "/move", object("status_id", project.toDo(), "position", position))
                .expect(200);
    }

    private Answer arrange(String entries) {
        return mallory.send("PATCH", "/tasks/bulk-positions", "{\"positions\":[" + entries + "]}");
    }

    private static String entry(String task, int position) {
        return object("task_id", task, "position", position).toString();
    }

    private List<String> column() {
        return ids(project.path() + "/tasks?limit=100&status_id=" + project.toDo());
    }

    private List<String> ids(String path) {
        return mallory.get(path).expect(200).texts("/tasks", "id");
    }

    private int longestRank() {
        return jdbc().sql("""
                        SELECT greatest((SELECT max(length(rank)) FROM command.task_placement WHERE project_id = :project),
                                        (SELECT max(length(rank)) FROM query.task WHERE project_id = :project))
                        """)
                .param("project", UUID.fromString(project.id()))
                .query(Integer.class)
                .single();
    }

    private static long parked() {
        return jdbc().sql("SELECT count(*) FROM platform.dead_letter_entry")
                .query(Long.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return Server.get().inProcess().bean(JdbcClient.class);
    }
}
