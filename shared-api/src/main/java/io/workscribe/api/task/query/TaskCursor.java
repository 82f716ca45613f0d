package io.workscribe.api.task.query;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.Priority;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The task behind which a list goes on, as it was when the page before was read: it stays where it is while tasks come, change
 * and go. For clients it is a text that means nothing.
 *
 * @param list which list it belongs to, see {@link TaskListName}
 * @param withoutSubtasks whether that leaves them out: a column of a board goes on as a list
 * @param value by what the list is sorted; empty for what the others say. Of a rank with the number behind it
 */
public record TaskCursor(
        UUID list, boolean withoutSubtasks, ProjectId projectId, TaskId taskId, Instant createdAt, String value) {

    /** Of a title of the greatest length. */
    public static final int LONGEST = 3_200;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /** As the value of tasks that have none. */
    public static final String NO_DATE = "-";

    /** As clients get it and give it back. */
    public String text() {
        String plain = String.join(
                " ",
                list.toString(),
                withoutSubtasks ? "1" : "0",
                projectId.toString(),
                taskId.toString(),
                createdAt.toString(),
                value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for every text that {@link #text()} would not make for a list that is sorted so. */
    public static Optional<TaskCursor> parse(String text, TaskOrder by) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 6);
            if (parts.length != 6) {
                return Optional.empty();
            }
            TaskCursor cursor = new TaskCursor(
                    UUID.fromString(parts[0]),
                    parts[1].equals("1"),
                    new ProjectId(UUID.fromString(parts[2])),
                    new TaskId(UUID.fromString(parts[3])),
                    Instant.parse(parts[4]),
                    parts[5]);
            boolean ours = cursor.text().equals(text) && isInTime(cursor.createdAt()) && fits(cursor.value(), by);
            return ours ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** Of a value with a number behind it. */
    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf(' ') + 1));
    }

    /** Of a value with a number behind it. */
    public String rank() {
        return value.substring(0, value.lastIndexOf(' '));
    }

    private static boolean fits(String value, TaskOrder by) {
        if (by == TaskOrder.RANK) {
            return value.matches("[0-9A-Za-z]{1,64} \\d{1,9}");
        }
        if (by == TaskOrder.NUMBER) {
            return value.matches("\\d{1,9}");
        }
        if (by == TaskOrder.TITLE) {
            return value.indexOf('\0') < 0;
        }
        if (by == TaskOrder.PRIORITY) {
            return Priority.ofWire(value).wire().equals(value);
        }
        if (by == TaskOrder.DUE_DATE) {
            return value.equals(NO_DATE) || isInTime(LocalDate.parse(value));
        }
        return by == TaskOrder.UPDATED_AT ? isInTime(Instant.parse(value)) : value.isEmpty();
    }

    private static boolean isInTime(Instant at) {
        return at.isAfter(Instant.EPOCH) && at.isBefore(END_OF_TIME);
    }

    private static boolean isInTime(LocalDate date) {
        return date.getYear() > 0 && date.getYear() <= 9999;
    }
}
