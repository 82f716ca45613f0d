package io.workscribe.standalone.documentation.modules;

import java.util.List;
import java.util.Set;

/** Writes what each package is for and which others of its module it knows, as Markdown. */
final class PackagesPage {

    private final StringBuilder text = new StringBuilder();

    private PackagesPage() {}

    static String markdown() {
        PackagesPage page = new PackagesPage();
        page.write();
        return page.text.toString();
    }

    private void write() {
        line("# Packages");
        line("");
        line(
                "Made from the code by `ModulesTest`, which fails when this page is stale. Rewrite it, and the drawing in the");
        line("README, with `./mvnw -pl standalone -am test -Dtest=ModulesTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dworkscribe.docs.write=true`.");
        line("");
        line("An arrow means: knows. What follows from other arrows is left out.");
        for (String module : SourceTree.modules()) {
            for (String root : SourceTree.roots(module)) {
                if (!SourceTree.parts(module, root).isEmpty()) {
                    packagesOf(module, root);
                }
            }
        }
    }

    private void packagesOf(String module, String root) {
        List<String> parts = SourceTree.parts(module, root).stream()
                .map(part -> root + "." + part)
                .toList();
        line("");
        line("## " + root);
        SourceTree.description(module, root).ifPresent(description -> {
            line("");
            line(description);
        });
        drawing(root, parts);
        line("");
        line("| package | what it is |");
        line("|---|---|");
        parts.forEach(part -> line("| `%s` | %s |"
                .formatted(
                        nameIn(root, part), SourceTree.description(module, part).orElseThrow())));
    }

    private void drawing(String root, List<String> parts) {
        PackageGraph graph = new PackageGraph(parts);
        line("");
        line("```mermaid");
        line("flowchart TD");
        for (String part : parts) {
            Set<String> known = graph.knownBy(part);
            line("    " + nameIn(root, part));
            known.forEach(other -> line("    %s --> %s".formatted(nameIn(root, part), nameIn(root, other))));
        }
        line("```");
    }

    private static String nameIn(String root, String part) {
        return part.substring(root.length() + 1);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
