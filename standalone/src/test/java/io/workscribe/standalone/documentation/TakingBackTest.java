package io.workscribe.standalone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakingBackTest {

    private static final Path PAGE = Path.of("../docs/taking-back.md");

    @Test
    void everyCommandIsThere() throws IOException {
        String page = Files.readString(PAGE);
        List<String> commands = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.workscribe.api..")
                        .stream()
                        .filter(type -> type.getPackageName().endsWith(".command"))
                        .filter(type -> type.isRecord() && !type.getInterfaces().isEmpty())
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(commands)
                .hasSizeGreaterThan(30)
                .allSatisfy(command -> assertThat(page).contains("`" + command + "`"));
    }
}
