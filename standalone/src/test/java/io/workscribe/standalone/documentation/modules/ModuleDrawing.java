package io.workscribe.standalone.documentation.modules;

import java.util.List;

/** Draws the modules, what is in them and who knows whom, in the language of Mermaid. */
final class ModuleDrawing {

    private static final int WIDTH = 44;

    private final StringBuilder text = new StringBuilder();

    private ModuleDrawing() {}

    static String mermaid() {
        ModuleDrawing drawing = new ModuleDrawing();
        drawing.draw();
        return drawing.text.toString();
    }

    private void draw() {
        List<String> modules = SourceTree.modules();
        List<String> roots = modules.stream()
                .flatMap(module -> SourceTree.roots(module).stream())
                .toList();
        PackageGraph graph = new PackageGraph(roots);
        line("```mermaid");
        line("flowchart TD");
        modules.forEach(this::module);
        roots.forEach(root -> graph.knownBy(root).forEach(known -> line("    %s --> %s".formatted(root, known))));
        line("```");
    }

    private void module(String name) {
        line("    subgraph %s".formatted(name));
        for (String root : SourceTree.roots(name)) {
            line("        %s[\"%s%s\"]".formatted(root, root, parts(name, root)));
        }
        line("    end");
    }

    /** Broken into lines, which Mermaid does not do by itself. */
    private static String parts(String module, String root) {
        List<String> parts = SourceTree.parts(module, root);
        StringBuilder lines = new StringBuilder();
        int length = WIDTH;
        for (String part : parts) {
            if (length + part.length() > WIDTH) {
                lines.append("<br>");
                length = 0;
            }
            lines.append(length == 0 ? "" : " ").append(part).append(part.equals(last(parts)) ? "" : ",");
            length += part.length() + 2;
        }
        return lines.toString();
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
