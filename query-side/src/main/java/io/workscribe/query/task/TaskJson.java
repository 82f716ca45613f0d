package io.workscribe.query.task;

import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSummary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of tasks as JSON, as the mapper writes them, but put together from what was written before. */
@Component
class TaskJson {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

    /** What is not in a task's own row, in the order of {@link TaskSummary}. */
    private static final List<String> SPLICED = List.of("status", "assignee", "reporter", "position", "labels");

    /** @param texts before, between and behind what is spliced */
    record Pieces(List<byte[]> texts) {}

    /** A task and, as JSON, what is spliced into it. */
    record Spliced(Pieces task, byte[] status, byte[] assignee, byte[] reporter, long position, byte[] labels) {}

    private final JsonMapper mapper;

    TaskJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    byte[] nothing() {
        return NULL;
    }

    Pieces pieces(TaskSummary task) {
        List<byte[]> texts = new ArrayList<>();
        List<String> spliced = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        char separator = '{';
        for (Map.Entry<String, JsonNode> property : mapper.valueToTree(task).properties()) {
            text.append(separator).append('"').append(property.getKey()).append("\":");
            separator = ',';
            if (SPLICED.contains(property.getKey())) {
                spliced.add(property.getKey());
                texts.add(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            } else {
                text.append(mapper.writeValueAsString(property.getValue()));
            }
        }
        if (!spliced.equals(SPLICED)) {
            throw new IllegalStateException("Tasks are written with " + spliced);
        }
        texts.add(text.append('}').toString().getBytes(StandardCharsets.UTF_8));
        return new Pieces(texts);
    }

    /** @param empty the page without its tasks */
    byte[] page(List<Spliced> tasks, TaskPage empty) {
        byte[] around = write(empty);
        int begin = indexOfList(around);
        ByteArrayOutputStream page = new ByteArrayOutputStream(1_500 * (tasks.size() + 1));
        page.write(around, 0, begin);
        for (int i = 0; i < tasks.size(); i++) {
            if (i > 0) {
                page.write(',');
            }
            append(tasks.get(i), page);
        }
        page.write(around, begin, around.length - begin);
        return page.toByteArray();
    }

    private static void append(Spliced task, ByteArrayOutputStream page) {
        List<byte[]> texts = task.task().texts();
        page.writeBytes(texts.get(0));
        page.writeBytes(task.status());
        page.writeBytes(texts.get(1));
        page.writeBytes(task.assignee());
        page.writeBytes(texts.get(2));
        page.writeBytes(task.reporter());
        page.writeBytes(texts.get(3));
        page.writeBytes(Long.toString(task.position()).getBytes(StandardCharsets.US_ASCII));
        page.writeBytes(texts.get(4));
        page.writeBytes(task.labels());
        page.writeBytes(texts.get(5));
    }

    private static int indexOfList(byte[] page) {
        for (int i = 0; i < page.length; i++) {
            if (page[i] == '[') {
                return i + 1;
            }
        }
        throw new IllegalStateException("A page has a list");
    }
}
