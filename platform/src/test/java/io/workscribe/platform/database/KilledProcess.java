package io.workscribe.platform.database;

import io.workscribe.platform.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process of its own that starts the database, writes one row, and is killed without a chance to tidy up. */
final class KilledProcess {

    private static final String WRITTEN = "row is acknowledged";

    private KilledProcess() {}

    static void leaveServerBehind(Path dataFolder) throws IOException, InterruptedException {
        Process process = start(dataFolder);
        process.destroyForcibly().waitFor();
    }

    /** Returns when the row is acknowledged; the process then goes on holding the data folder. */
    static Process start(Path dataFolder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        dataFolder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !WRITTEN.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The process ended too early: " + said);
            }
            said.append(line).append('\n');
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(DataFolder.open(Path.of(arguments[0])));
        DatabaseAccess access = server.owner();
        JdbcClient.create(new DriverManagerDataSource(access.url(), access.username(), access.password()))
                .sql("CREATE TABLE note AS SELECT 'kept' AS text")
                .update();
        System.out.println(WRITTEN);
        System.in.read();
    }
}
