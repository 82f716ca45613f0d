package io.workscribe.standalone.acceptance.permission;

import io.workscribe.standalone.acceptance.client.Endpoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table in {@code acceptance/permissions.md}. */
final class PermissionTable {

    private static final String FILE = "/acceptance/permissions.md";

    /** One endpoint with what each person is answered, in the order of {@link Caller}. */
    record Row(String method, String path, String body, List<String> answers) {

        String endpoint() {
            return Endpoints.name(method, path);
        }
    }

    /** Who calls; the columns of the table. */
    enum Caller {
        OWNER,
        ADMIN,
        MEMBER,
        OUTSIDER,
        ANONYMOUS
    }

    /** One cell of the table. */
    record Call(Row row, Caller caller) {

        int expectedStatus() {
            return Integer.parseInt(answer().split(" ")[0]);
        }

        /** The code of an expected refusal; null where none is expected. */
        String expectedCode() {
            String[] parts = answer().split(" ");
            return parts.length > 1 ? parts[1] : null;
        }

        boolean changesSomething() {
            return !row.method().equals("GET") && expectedStatus() < 300;
        }

        private String answer() {
            return row.answers().get(caller.ordinal());
        }

        @Override
        public String toString() {
            return row.method() + " " + row.path() + " as " + caller.name().toLowerCase() + ": " + answer();
        }
    }

    private PermissionTable() {}

    static List<Row> rows() {
        return text().lines()
                .filter(line -> line.matches("\\| (GET|POST|PUT|PATCH|DELETE) .*"))
                .map(PermissionTable::row)
                .toList();
    }

    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Row row : rows()) {
            for (Caller caller : Caller.values()) {
                calls.add(new Call(row, caller));
            }
        }
        return calls;
    }

    private static Row row(String line) {
        List<String> cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        String body = cells.get(2).replace("`", "");
        return new Row(cells.get(0), cells.get(1), body.equals("none") ? null : body, cells.subList(3, 8));
    }

    private static String text() {
        try (InputStream file = PermissionTable.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
