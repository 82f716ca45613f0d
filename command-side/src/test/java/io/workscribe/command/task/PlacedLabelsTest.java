package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.command.planning.LabelledTasks;
import io.workscribe.commandtest.CommandSideParts;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlacedLabelsTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final TaskFixture given = new TaskFixture(PARTS);
    private final LabelledTasks labelled = PARTS.get(LabelledTasks.class);

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void tasksAreFoundByTheLabelsTheyHaveNow() {
        TaskId bug = labelled(given.bug);
        TaskId both = labelled(given.bug, given.idea);
        labelled(given.idea);
        TaskId cleared = labelled(given.bug);
        relabel(cleared);
        TaskId deleted = labelled(given.bug);
        given.placed(new TaskDeleted(deleted, given.acme, given.app, List.of()));

        assertThat(labelled.having(given.app, given.bug)).containsExactly(bug, both);
        assertThat(labelled.having(given.app, LabelId.random())).isEmpty();
    }

    @Test
    void whereOneTasksLabelsAreUnknownNothingIsClaimed() {
        TaskId old = labelled(given.idea);
        PARTS.database()
                .jdbc()
                .sql("UPDATE command.task_placement SET label_ids = NULL WHERE task_id = ?")
                .param(old.value())
                .update();

        assertThat(labelled.having(given.app, given.bug)).isNull();

        relabel(old, given.bug);
        assertThat(labelled.having(given.app, given.bug)).containsExactly(old);
    }

    private TaskId labelled(LabelId... labels) {
        TaskId task = given.placed();
        relabel(task, labels);
        return task;
    }

    private void relabel(TaskId task, LabelId... labels) {
        given.placed(new TaskLabelsChanged(task, given.acme, given.app, List.of(labels), List.of()));
    }
}
