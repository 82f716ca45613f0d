package io.workscribe.standalone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.packaging.ComposeFile.Service;
import io.workscribe.standalone.packaging.ComposeFile.Variable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docker-compose.yml holds together, and holds what a service in earnest needs. */
class ComposeFileTest {

    private static final Pattern SECRET = Pattern.compile(".*(TOKEN|PASSWORD|KEY|SECRET)$");
    private static final Pattern PINNED = Pattern.compile(".+:(?:\\$\\{[A-Z_]+:-)?v?\\d+\\.\\d+[\\w.-]*}?$");

    static List<Service> services() {
        return ComposeFile.services();
    }

    @Test
    void thereAreTwoOfEachSide() {
        assertThat(ComposeFile.processes().map(Service::name))
                .containsExactly("command-1", "command-2", "query-1", "query-2");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsPinnedLimitedAndRestarted(Service service) {
        assertThat((String) service.settings().get("image")).matches(PINNED);
        assertThat((String) service.settings().get("restart")).isEqualTo("unless-stopped");
        assertThat(service.section("deploy"))
                .extractingByKey("resources")
                .satisfies(resources -> assertThat(((Map<?, ?>) ((Map<?, ?>) resources).get("limits"))
                                .keySet().stream().map(String::valueOf))
                        .contains("cpus", "memory", "pids"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceGivesAwayWhatItDoesNotNeed(Service service) {
        assertThat(service.list("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(service.list("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        assertThat(service.settings()).doesNotContainKeys("privileged", "network_mode", "pid");
    }

    /** Those of our own images are in the Dockerfile. */
    @ParameterizedTest
    @MethodSource("services")
    void everyServiceTellsWhetherItIsWell(Service service) {
        assertThat(service.isProcess() || service.settings().containsKey("healthcheck"))
                .isTrue();
    }

    @Test
    void onlyTheProxyIsPublished() {
        assertThat(services().stream().filter(service -> service.settings().containsKey("ports")))
                .extracting(Service::name)
                .containsExactly("proxy");
    }

    @Test
    void nobodyButTheProcessesReachesTheStores() {
        assertThat(ComposeFile.section("networks")).extractingByKey("stores").isEqualTo(Map.of("internal", true));
        assertThat(services().stream()
                        .filter(service -> service.section("networks").containsKey("stores")))
                .extracting(Service::name)
                .containsExactlyInAnyOrder("command-1", "command-2", "query-1", "query-2", "axon-server", "postgres");
    }

    @Test
    void whatMustSurviveIsOnNamedVolumes() {
        Set<String> used = services().stream()
                .flatMap(service -> service.list("volumes").stream())
                .map(volume -> ((String) volume).split(":")[0])
                .filter(volume -> !volume.startsWith(".") && !volume.startsWith("$"))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(ComposeFile.section("volumes").keySet()).contains("postgres", "axon-server-events");
    }

    @Test
    void processesWaitForTheStores() {
        assertThat(ComposeFile.processes())
                .allSatisfy(process -> assertThat(process.section("depends_on"))
                        .isEqualTo(Map.of(
                                "axon-server", Map.of("condition", "service_healthy"),
                                "postgres", Map.of("condition", "service_healthy"))));
    }

    @Test
    void processesHaveNamesOfTheirOwnAndShareTheRest() {
        assertThat(ComposeFile.processes()
                        .map(process -> process.section("environment").get("WORKSCRIBE_AXONSERVER_NODE")))
                .containsExactly("command-1", "command-2", "query-1", "query-2");
        assertThat(ComposeFile.processes()
                        .map(process -> process.section("environment").entrySet().stream()
                                .filter(entry -> !Set.of("WORKSCRIBE_AXONSERVER_NODE", "WORKSCRIBE_DEMO")
                                        .contains(entry.getKey()))
                                .collect(
                                        Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))))
                        .distinct())
                .hasSize(1);
    }

    /** What is cut off later than a request may take was not cut off by the stop. */
    @Test
    void processesAreGivenTimeToStop() {
        Duration requests = Duration.ofSeconds(20);

        assertThat(ComposeFile.processes())
                .allSatisfy(process -> assertThat(seconds(process.settings().get("stop_grace_period")))
                        .isGreaterThan(requests.multipliedBy(2)));
    }

    @Test
    void theProxyKnowsEveryProcessByTheAddressItHas() {
        Service proxy = ComposeFile.service("proxy");

        assertThat(proxy.section("extra_hosts"))
                .containsAllEntriesOf(
                        ComposeFile.processes().collect(Collectors.toMap(Service::name, ComposeFileTest::address)));
        assertThat(ComposeFile.processes())
                .allSatisfy(process -> assertThat(
                                (String) process.section("environment").get("WORKSCRIBE_RATELIMIT_TRUSTEDPROXIES"))
                        .startsWith(address(proxy)));
        assertThat(ComposeFile.read(Path.of("../proxy/upstreams.conf")))
                .contains("server command-1:", "server command-2:", "server query-1:", "server query-2:");
    }

    @Test
    void secretsComeFromOutsideAndAreMissedWithASentence() {
        assertThat(ComposeFile.variables().stream()
                        .filter(variable -> SECRET.matcher(variable.name()).matches()))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(
                        secret -> assertThat(secret.otherwise()).startsWith(":?Set " + secret.name() + " in .env "));
        assertThat(ComposeFile.variables().stream().filter(Variable::required).map(Variable::name))
                .allMatch(SECRET.asMatchPredicate());
    }

    @Test
    void theExampleNamesEveryVariableAndNoSecret() {
        List<String> lines =
                ComposeFile.read(Path.of("../.env.example")).lines().toList();
        List<String> names = lines.stream()
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .map(line -> line.replaceFirst("^#", "").split("=")[0])
                .toList();

        assertThat(names).doesNotHaveDuplicates().containsAll(taken());
        assertThat(taken()).containsAll(names);
        assertThat(lines)
                .filteredOn(line -> SECRET.matcher(line.split("=")[0]).matches())
                .allMatch(line -> line.endsWith("="));
    }

    /** Those that the file puts in somewhere, and those that it hands on to the processes. */
    private static Set<String> taken() {
        Set<String> names = ComposeFile.variables().stream().map(Variable::name).collect(Collectors.toSet());
        ComposeFile.processes()
                .flatMap(process -> process.section("environment").entrySet().stream())
                .filter(setting -> setting.getValue() == null)
                .forEach(setting -> names.add(setting.getKey()));
        return names;
    }

    private static String address(Service service) {
        Map<?, ?> network = (Map<?, ?>) service.section("networks").get("processes");
        return (String) network.get("ipv4_address");
    }

    private static Duration seconds(Object period) {
        return Duration.parse("PT" + period);
    }
}
