package io.workscribe.command.wiki;

import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreateFirstSpace;
import io.workscribe.platform.WorkScribeProperties;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When an organization is created, then it gets a wiki space to begin with, unless this is switched off. */
@Component
@ProcessingGroup(OpenFirstSpace.GROUP)
class OpenFirstSpace {

    static final String GROUP = "policy.default-wiki-space";

    private final CommandGateway commands;
    private final WorkScribeProperties properties;

    OpenFirstSpace(CommandGateway commands, WorkScribeProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @EventHandler
    @DisallowReplay
    void on(OrganizationCreated event) {
        if (properties.defaultWikiSpace()) {
            SpaceId space = SpaceId.firstOf(event.organizationId());
            commands.sendAndWait(new CreateFirstSpace(space, event.organizationId(), event.createdBy()));
        }
    }
}
