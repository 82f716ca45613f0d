package io.workscribe.standalone.documentation.modules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which packages know which others, read from the compiled production classes. */
final class PackageGraph {

    private static final ImportOption NO_TESTS_OF_OTHER_MODULES = location -> !location.contains("-tests.jar");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(NO_TESTS_OF_OTHER_MODULES)
            .importPackages("io.workscribe");

    private final Map<String, Set<String>> known = new TreeMap<>();

    /** @param packages each with all that is below it */
    PackageGraph(Collection<String> packages) {
        packages.forEach(name -> known.put(name, new TreeSet<>()));
        CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .forEach(this::add);
    }

    private void add(Dependency dependency) {
        Optional<String> from = nodeOf(dependency.getOriginClass().getPackageName());
        Optional<String> to = nodeOf(dependency.getTargetClass().getPackageName());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            known.get(from.get()).add(to.get());
        }
    }

    private Optional<String> nodeOf(String name) {
        return known.keySet().stream()
                .filter(node -> name.equals(node) || name.startsWith(node + "."))
                .findFirst();
    }

    /** What the package knows, without what it knows of already because of another one. */
    Set<String> knownBy(String name) {
        Set<String> direct = new TreeSet<>(known.get(name));
        direct.removeIf(target ->
                known.get(name).stream().anyMatch(between -> !between.equals(target) && reaches(between, target)));
        return direct;
    }

    private boolean reaches(String from, String to) {
        return known.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }
}
