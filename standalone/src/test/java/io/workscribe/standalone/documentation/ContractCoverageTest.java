package io.workscribe.standalone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.client.Endpoints;
import io.workscribe.standalone.documentation.AcceptanceSuite.Proof;
import io.workscribe.standalone.documentation.ContractBrief.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractCoverageTest {

    private static final Path PAGE = Path.of("../docs/contract-coverage.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String current = ContractCoverage.markdown();
        if (Boolean.getBoolean("workscribe.docs.write")) {
            Files.writeString(PAGE, current);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/contract-coverage.md is stale; rewrite it as its second paragraph says")
                .isEqualTo(current);
    }

    @Test
    void nothingIsLeftUntested() {
        Set<String> proved = AcceptanceSuite.proofs().stream().map(Proof::key).collect(Collectors.toSet());

        assertThat(ContractBrief.all().stream()
                        .filter(Item::needsTest)
                        .map(Item::key)
                        .filter(key -> !proved.contains(key)))
                .as("what no test says it proves")
                .isEmpty();
    }

    @Test
    void testsNameOnlyWhatTheContractHas() {
        List<String> keys = ContractBrief.all().stream().map(Item::key).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(AcceptanceSuite.proofs().stream().filter(proof -> !keys.contains(proof.key())))
                .isEmpty();
    }

    @Test
    void everyTestClassSaysWhatItProves() {
        Set<Class<?>> proving =
                AcceptanceSuite.proofs().stream().map(Proof::testClass).collect(Collectors.toSet());

        assertThat(AcceptanceSuite.testClasses()).isNotEmpty().allMatch(proving::contains);
    }

    @Test
    void theNamesOfTestClassesTellThemApart() {
        assertThat(AcceptanceSuite.testClasses().stream().map(Class::getSimpleName))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsNamedAfterADecisionSaysThatTheyProveIt() {
        List<Proof> said = AcceptanceSuite.proofs();

        assertThat(AcceptanceSuite.proofsInNames())
                .isNotEmpty()
                .allMatch(proof ->
                        said.contains(proof) || said.contains(new Proof(proof.key(), proof.testClass(), null)));
    }

    @Test
    void onlyTestsSayThatTheyProveSomething() {
        assertThat(AcceptanceSuite.annotatedInVain()).isEmpty();
    }

    @Test
    void theListedEndpointsAreTheServedOnes() {
        List<String> listed = Stream.of(ContractBrief.endpoints(), ContractBrief.endpointsBeyond())
                .flatMap(List::stream)
                .map(item -> item.text().split(" "))
                .map(words -> Endpoints.name(words[0], words[1]))
                .toList();

        assertThat(Stream.concat(Endpoints.ofRequests().stream(), Endpoints.ofSockets().stream()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }
}
