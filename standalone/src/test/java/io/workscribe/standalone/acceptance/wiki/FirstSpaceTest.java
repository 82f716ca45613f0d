package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreateFirstSpace;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** D1: the space that an organization begins with. */
@Isolated("stops a processor of the server that all share")
class FirstSpaceTest {

    private final Person owner = Server.get().register("Olga");

    @Test
    @Contract({"#12", "#54", "D1"})
    void d1ANewOrganizationBeginsWithASpace() {
        Organization organization = owner.createsOrganization();

        Answer spaces = spaces(organization).shaped("SpacePage");

        assertThat(spaces.at("/total").asInt()).isEqualTo(1);
        assertThat(spaces.text("/spaces/0/name")).isEqualTo("General");
        assertThat(spaces.text("/spaces/0/key")).isEqualTo("GEN");
        assertThat(spaces.text("/spaces/0/description")).isEqualTo("General documentation space");
        assertThat(spaces.text("/spaces/0/icon_emoji")).isEqualTo("\uD83D\uDCCB");
        assertThat(spaces.text("/spaces/0/created_by")).isEqualTo(owner.id());
        assertThat(spaces.at("/spaces/0/page_count").asInt()).isZero();
    }

    @Test
    @Contract({"#55", "#56", "#57", "#59", "D1"})
    void d1ItIsASpaceLikeAnyOther() {
        Organization organization = owner.createsOrganization();
        Space first = new Space(organization, spaces(organization).text("/spaces/0/id"), "GEN");

        owner.post(organization.path() + "/wiki/spaces", object("name", "Mine", "key", "GEN"))
                .refused(409, "KEY_CONFLICT");
        owner.patch(first.path(), object("name", "Ours")).expect(200);
        first.page("Welcome").delete().expect(200);
        owner.delete(first.path()).expectEmptyObject(200);
        assertThat(spaces(organization).at("/total").asInt()).isZero();
        organization.space("GEN");
    }

    @RepeatedTest(2)
    @Contract({"#12", "D1"})
    void d1ManyOrganizationsAtOnceHaveOneEach() {
        List<Organization> organizations = Race.run(8, i -> owner.createsOrganization());

        organizations.forEach(organization ->
                assertThat(spaces(organization).texts("/spaces", "key")).containsExactly("GEN"));
    }

    @Test
    @Contract("D1")
    void d1WhatIsToldAgainAndARestartMakeNoSecondOne() {
        StartedApplication application = Server.get().inProcess();
        StreamingEventProcessor policy = application
                .bean(EventProcessingConfiguration.class)
                .eventProcessor("policy.default-wiki-space", StreamingEventProcessor.class)
                .orElseThrow();
        Organization before = owner.createsOrganization();
        Organization emptied = owner.createsOrganization();
        owner.delete("/wiki/spaces/" + spaces(emptied).text("/spaces/0/id")).expect(200);

        for (Organization organization : List.of(before, emptied)) {
            OrganizationId id = new OrganizationId(UUID.fromString(organization.id()));
            UserId creator = new UserId(UUID.fromString(owner.id()));
            application
                    .bean(CommandGateway.class)
                    .sendAndWait(new CreateFirstSpace(SpaceId.firstOf(id), id, creator), 10, TimeUnit.SECONDS);
        }
        assertThat(policy.supportsReset()).isFalse();
        policy.shutDown();
        policy.start();
        Organization after = owner.createsOrganization();

        for (Organization organization : List.of(before, after)) {
            assertThat(spaces(organization).texts("/spaces", "key")).containsExactly("GEN");
        }
        assertThat(spaces(emptied).at("/total").asInt()).isZero();
    }

    @Test
    @Contract({"#12", "#54", "D1"})
    void d1TheSettingSwitchesItOff() {
        Server.get().inProcess();
        Server without = Server.startedWith(Map.of("workscribe.default-wiki-space", "false"));
        StartedApplication application = without.inProcess();
        try {
            Person alice = without.register("Alice");
            Organization organization = alice.createsOrganization();

            assertThat(alice.get(organization.path() + "/wiki/spaces")
                            .expect(200)
                            .at("/spaces"))
                    .isEmpty();
            organization.space("GEN");
        } finally {
            application.stop();
        }
    }

    private static Answer spaces(Organization organization) {
        return organization.owner().get(organization.path() + "/wiki/spaces").expect(200);
    }
}
