package io.workscribe.standalone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.standalone.packaging.ComposeFile.Service;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables that are set and documented are settings of WorkScribe. */
class SettingsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bWORKSCRIBE_[A-Z_]*[A-Z]");

    /** Of Docker Compose alone. */
    private static final Set<String> NO_SETTINGS = Set.of("WORKSCRIBE_TAG");

    static Stream<Service> processes() {
        return ComposeFile.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyVariableOfAProcessIsASetting(Service process) {
        assertThat(process.section("environment").keySet())
                .filteredOn(name -> name.startsWith("WORKSCRIBE_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(settings()).contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/distributed.md",
                "axon-server/README.md",
                ".env.example",
                "Dockerfile",
                "docker-compose.yml"
            })
    void everyVariableThatIsNamedIsASetting(String file) {
        Set<String> named = VARIABLE.matcher(ComposeFile.read(Path.of("..", file)))
                .results()
                .map(MatchResult::group)
                .filter(name -> !NO_SETTINGS.contains(name))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(settings()).contains(name));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theyArriveUnderTheirNames(Service process) {
        Binder settings = settingsOf(process);

        assertThat(text(settings, "workscribe.axon-server.servers")).isEqualTo("axon-server:8124");
        assertThat(text(settings, "workscribe.axon-server.node")).isEqualTo(process.name());
        assertThat(List.of("token-signing-key", "personal-data-key", "mail-key"))
                .allSatisfy(secret -> assertThat(text(settings, "workscribe.secrets." + secret))
                        .isNotBlank());
        assertThat(text(settings, "workscribe.database.url")).startsWith("jdbc:postgresql://postgres:");
        assertThat(text(settings, "workscribe.rate-limit.state")).isEqualTo("shared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void everybodyMeansTheSamePort(String side) {
        String port = String.valueOf(ComposeFile.port("workscribe-" + side + ".yml"));

        assertThat(ComposeFile.read(Path.of("../Dockerfile")))
                .containsSubsequence("AS " + side + "\n", "EXPOSE " + port, "\"health\", \"1" + port + "\"");
        assertThat(ComposeFile.read(Path.of("../proxy/upstreams.conf")))
                .contains("server " + side + "-1:" + port, "server " + side + "-2:" + port);
    }

    /** A module that is missing in the build's context would be missed only where images are built. */
    @Test
    void everyModuleIsInTheContextOfTheImages() {
        List<String> context =
                ComposeFile.read(Path.of("../.dockerignore")).lines().toList();
        Stream<String> modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(ComposeFile.read(Path.of("../pom.xml")))
                .results()
                .map(module -> "!" + module.group(1));

        assertThat(context).containsAll(modules.toList());
    }

    private static Binder settingsOf(Service process) {
        Map<String, Object> variables = new HashMap<>(process.section("environment"));
        variables.values().removeIf(value -> value == null);
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.from(sources));
    }

    private static String text(Binder settings, String name) {
        return settings.bind(name, String.class).orElse("");
    }

    private static Set<String> settings() {
        return variables("WORKSCRIBE", WorkScribeProperties.class).collect(Collectors.toSet());
    }

    /** As Spring Boot names them: capitals, no hyphens. */
    private static Stream<String> variables(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents())
                .flatMap(component ->
                        variables(prefix + "_" + component.getName().toUpperCase(Locale.ROOT), component));
    }

    private static Stream<String> variables(String name, RecordComponent component) {
        return component.getType().isRecord() ? variables(name, component.getType()) : Stream.of(name);
    }
}
