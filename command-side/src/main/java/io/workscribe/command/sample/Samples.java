package io.workscribe.command.sample;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.project.command.CreateSample;
import io.workscribe.api.project.command.DeleteSample;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.stereotype.Component;

/** An organization has one sample or none; making and removing it is one decision. */
@Component
class Samples {

    private static final String KEY = "DEMO";

    private final MembershipLookup members;
    private final Reservations reservations;
    private final ProjectCounters counters;
    private final List<SampleContent> parts;

    Samples(MembershipLookup members, Reservations reservations, ProjectCounters counters, List<SampleContent> parts) {
        this.members = members;
        this.reservations = reservations;
        this.counters = counters;
        this.parts =
                parts.stream().sorted(Comparator.comparing(SampleContent::part)).toList();
    }

    @CommandHandler
    void decide(CreateSample command, Actor actor) {
        OrganizationId organization = command.organizationId();
        members.requireRole(organization, actor, Role.OWNER, Role.ADMIN);
        UUID project = command.projectId().value();
        UUID known = reservations.owner(Scope.SAMPLE_PROJECT, organization.toString());
        if (project.equals(known)) {
            return;
        }
        reservations.claim(
                Scope.SAMPLE_PROJECT,
                organization.toString(),
                project,
                () -> Rejected.conflict(
                        ErrorCode.SAMPLE_EXISTS, "There is a sample project already. Remove it to get a new one."));
        reservations.takeOver(
                Scope.SAMPLE_SPACE, organization.toString(), command.spaceId().value());
        Sample sample = Sample.of(
                organization,
                command.projectId(),
                key(Scope.projectKey(organization), project),
                command.spaceId(),
                key(Scope.spaceKey(organization), command.spaceId().value()),
                command.sprintId(),
                actor.userId(),
                LocalDate.ofInstant(GenericEventMessage.clock.instant(), ZoneOffset.UTC));
        counters.open(command.projectId());
        parts.forEach(part -> part.create(sample));
    }

    @CommandHandler
    void decide(DeleteSample command, Actor actor, Precondition precondition) {
        OrganizationId organization = command.organizationId();
        members.requireRole(organization, actor, Role.OWNER, Role.ADMIN);
        UUID project = reservations.owner(Scope.SAMPLE_PROJECT, organization.toString());
        UUID space = reservations.owner(Scope.SAMPLE_SPACE, organization.toString());
        if (project == null || space == null) {
            throw unknown();
        }
        ProjectId projectId = new ProjectId(project);
        if (counters.lockIfOpen(projectId).isEmpty()) {
            throw unknown();
        }
        parts.forEach(part -> part.require(projectId, precondition));
        for (int i = parts.size() - 1; i >= 0; i--) {
            parts.get(i).delete(projectId, new SpaceId(space));
        }
        counters.close(projectId);
        reservations.releaseAll(Scope.projectKey(organization), project);
        reservations.releaseAll(Scope.spaceKey(organization), space);
        reservations.release(Scope.SAMPLE_PROJECT, organization.toString(), project);
        reservations.release(Scope.SAMPLE_SPACE, organization.toString(), space);
    }

    private static Rejected unknown() {
        return Rejected.notFound(ErrorCode.SAMPLE_NOT_FOUND, "There is no sample project.");
    }

    /** The first that is free. */
    private String key(Scope scope, UUID owner) {
        return keys().filter(key -> reservations.tryClaim(scope, key, owner))
                .findFirst()
                .orElseThrow(() -> Rejected.conflict(ErrorCode.KEY_TAKEN, "Other projects have all the keys."));
    }

    private static Stream<String> keys() {
        return Stream.concat(
                Stream.of(KEY),
                Stream.concat(
                        letters().map(letter -> KEY + letter),
                        letters().flatMap(one -> letters().map(other -> KEY.substring(0, 3) + one + other))));
    }

    private static Stream<String> letters() {
        return IntStream.rangeClosed('A', 'Z').mapToObj(letter -> String.valueOf((char) letter));
    }
}
