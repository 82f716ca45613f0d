package io.workscribe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Others write programs against these types, and see nothing of them but their names and comments. */
class DocumentedTypesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyPublicTypeSaysWhatItsNameDoesNot() throws IOException {
        try (StandardJavaFileManager files =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(DocumentedTypes.undocumented(files.getJavaFileObjectsFromPaths(java)))
                    .isEmpty();
        }
    }

    @Test
    void aTypeWithoutACommentIsFound() throws IOException {
        assertThat(undocumented("public record TaskRenamed(String title) {}")).containsExactly("p.TaskRenamed");
    }

    @Test
    void aCommentThatRepeatsTheNameIsFound() throws IOException {
        assertThat(undocumented("/** The task was renamed. */ public record TaskRenamed(String title) {}"))
                .containsExactly("p.TaskRenamed");
    }

    @Test
    void typesInsideOthersAreFoundToo() throws IOException {
        assertThat(undocumented("/** Makes new ones. */ public interface Ids { interface Source {} }"))
                .containsExactly("p.Source");
    }

    @Test
    void aTypeThatNobodyElseSeesNeedsNone() throws IOException {
        assertThat(undocumented("class Hidden {}")).isEmpty();
    }

    private static List<String> undocumented(String type) throws IOException {
        JavaFileObject source = DocumentedTypes.source("package p;\n" + type);
        return DocumentedTypes.undocumented(List.of(source));
    }
}
