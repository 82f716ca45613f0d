package io.workscribe.standalone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.packaging.ComposeFile.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker/new-secrets.sh */
class NewSecretsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("docker"));
        for (String file : List.of("docker/new-secrets.sh", ".env.example")) {
            Files.copy(Path.of("..").resolve(file), folder.resolve(file));
        }
    }

    @Test
    void everySecretThatIsRequiredGetsAValueOfItsOwn() throws Exception {
        assertThat(run()).isZero();

        Map<String, String> values = values();
        List<String> secrets = ComposeFile.variables().stream()
                .filter(Variable::required)
                .map(variable -> values.getOrDefault(variable.name(), ""))
                .toList();
        assertThat(secrets).doesNotHaveDuplicates().allMatch(secret -> secret.length() >= 40);
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void secretsThatAreThereAreKept() throws Exception {
        Files.writeString(folder.resolve(".env"), "POSTGRES_PASSWORD=old\n");

        assertThat(run()).isNotZero();

        assertThat(values()).isEqualTo(Map.of("POSTGRES_PASSWORD", "old"));
    }

    private int run() throws Exception {
        return new ProcessBuilder("sh", folder.resolve("docker/new-secrets.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Map<String, String> values() throws IOException {
        return Files.readAllLines(folder.resolve(".env")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
