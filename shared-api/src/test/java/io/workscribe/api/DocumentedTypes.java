package io.workscribe.api;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The public types in sources, and which of them have no comment that says more than their name. */
final class DocumentedTypes {

    private static final Set<String> SAYING_NOTHING =
            Set.of("a", "an", "the", "of", "to", "is", "was", "has", "been", "by", "in", "for", "this", "that", "it");

    /** Nobody has to say what every type of a kind is. */
    private static final Set<String> KINDS =
            Set.of("command", "event", "query", "view", "list", "id", "record", "type");

    private DocumentedTypes() {}

    /** Names of public types without such a comment, whatever the files are called. */
    static List<String> undocumented(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask parsing = (JavacTask) compiler.getTask(null, null, null, List.of(), null, sources);
        DocTrees comments = DocTrees.instance(parsing);
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree file : parsing.parse()) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    if (isPublic(getCurrentPath()) && !isSaid(type, comments.getDocComment(getCurrentPath()))) {
                        found.add(file.getPackageName() + "." + type.getSimpleName());
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(file, null);
        }
        return found;
    }

    static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** What an interface contains is public without saying so. */
    private static boolean isPublic(TreePath path) {
        ClassTree type = (ClassTree) path.getLeaf();
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                || path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
    }

    private static boolean isSaid(ClassTree type, String comment) {
        if (comment == null) {
            return false;
        }
        Set<String> name = words(type.getSimpleName().toString().replaceAll("(?=[A-Z])", " "));
        Predicate<String> repeats = word -> SAYING_NOTHING.contains(word)
                || KINDS.contains(word)
                || name.stream().anyMatch(part -> word.equals(part) || word.equals(part + "s"));
        return words(comment).stream().anyMatch(repeats.negate());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
