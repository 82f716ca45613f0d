package io.workscribe.standalone.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, with its anchors followed, and the variables that it takes from outside. */
final class ComposeFile {

    /** A variable with what follows its name: {@code :-default}, {@code :?sentence} or nothing. */
    record Variable(String name, String otherwise) {

        boolean required() {
            return otherwise.startsWith(":?");
        }
    }

    /** One service. */
    record Service(String name, Map<String, Object> settings) {

        @SuppressWarnings("unchecked")
        Map<String, Object> section(String key) {
            Object section = settings.getOrDefault(key, Map.of());
            return section instanceof List<?> keys
                    ? keys.stream().collect(Collectors.toMap(String::valueOf, any -> ""))
                    : (Map<String, Object>) section;
        }

        List<?> list(String key) {
            return (List<?>) settings.getOrDefault(key, List.of());
        }

        /** Whether its image is one of ours. */
        boolean isOurs() {
            return settings.containsKey("build");
        }

        /** Whether it runs WorkScribe. */
        boolean isProcess() {
            return isOurs() && !section("build").get("target").equals("proxy");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Path FILE = Path.of("../docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)((?::[-?+][^}]*)?)}");

    private static final String TEXT = read(FILE);
    private static final Map<String, Object> CONTENT = yaml().load(TEXT);

    private ComposeFile() {}

    static List<Service> services() {
        return section("services").entrySet().stream()
                .map(service -> new Service(service.getKey(), asMap(service.getValue())))
                .toList();
    }

    static Stream<Service> processes() {
        return services().stream().filter(Service::isProcess);
    }

    static Service service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> section(String key) {
        return asMap(CONTENT.get(key));
    }

    static List<Variable> variables() {
        return VARIABLE.matcher(TEXT)
                .results()
                .map(ComposeFile::variable)
                .distinct()
                .toList();
    }

    /** The port in a settings file of one of our jars. */
    static Object port(String settings) {
        Map<String, Object> content = yaml().load(ComposeFile.class.getResourceAsStream("/" + settings));
        return asMap(content.get("server")).get("port");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    private static Variable variable(MatchResult match) {
        return new Variable(match.group(1), match.group(2));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object section) {
        return (Map<String, Object>) section;
    }
}
