package io.workscribe.standalone.documentation.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulesTest {

    private static final Path README = Path.of("../README.md");
    private static final Path PACKAGES = Path.of("../docs/packages.md");
    private static final String BEGIN = "<!-- Drawn from the code by ModulesTest. -->\n";
    private static final String END = "<!-- End of the drawing. -->\n";

    @Test
    void theDrawingIsUpToDate() throws IOException {
        String page = Files.readString(README);
        String current = page.substring(0, page.indexOf(BEGIN))
                + BEGIN
                + ModuleDrawing.mermaid()
                + page.substring(page.indexOf(END));
        isUpToDate(README, current);
    }

    @Test
    void thePageOfPackagesIsUpToDate() throws IOException {
        isUpToDate(PACKAGES, PackagesPage.markdown());
    }

    private static void isUpToDate(Path page, String current) throws IOException {
        if (Boolean.getBoolean("workscribe.docs.write")) {
            Files.writeString(page, current);
        }
        assertThat(Files.readString(page))
                .as("%s is stale; rewrite it as docs/packages.md says", page)
                .isEqualTo(current);
    }

    @Test
    void everyModuleIsExplained() throws IOException {
        assertThat(Files.readString(README))
                .contains(SourceTree.modules().stream()
                        .map("| `%s` | "::formatted)
                        .toList());
    }
}
