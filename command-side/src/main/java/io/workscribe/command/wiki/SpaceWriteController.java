package io.workscribe.command.wiki;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.api.wiki.command.DeleteSpace;
import io.workscribe.api.wiki.command.EditSpace;
import io.workscribe.api.wiki.command.RestoreSpace;
import io.workscribe.api.wiki.query.SpaceById;
import io.workscribe.api.wiki.query.SpaceView;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creating, editing and deleting wiki spaces. */
@RestController
@RequestMapping("/api/v1")
class SpaceWriteController {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ICON = 10;
    private static final Pattern KEY = Pattern.compile("[A-Z0-9]{1,10}");

    private final CommandResponder responder;
    private final MembershipLookup members;

    SpaceWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    @PostMapping("/organizations/{slug}/wiki/spaces")
    @Operation(
            summary = "Create a wiki space",
            status = 201,
            answer = SpaceView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.KEY_CONFLICT})
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        Body body = input.body();
        String name = body.name("name", 1, LONGEST_NAME).required();
        String key = body.pattern("key", 1, 10, KEY, UnaryOperator.identity()).required();
        String description = body.untrimmed("description", 0, Integer.MAX_VALUE).orNull();
        String icon = body.untrimmed("icon_emoji", 0, LONGEST_ICON).orNull();
        input.check();
        SpaceId id = SpaceId.random();
        return responder
                .send(new CreateSpace(id, organization, name, key, description, icon))
                .created(new SpaceById(id, caller.userId()), "/api/v1/organizations/" + slug + "/wiki/spaces");
    }

    @PatchMapping("/wiki/spaces/{space_id}")
    @Operation(
            summary = "Edit a wiki space",
            answer = SpaceView.class,
            refusals = {ErrorCode.SPACE_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.PRECONDITION_FAILED})
    ResponseEntity<Object> edit(Caller caller, RequestInput input) {
        SpaceId id = input.path("space_id", SpaceId::new);
        Body body = input.body();
        EditSpace command = new EditSpace(
                id,
                body.name("name", 1, LONGEST_NAME).changed(),
                body.untrimmed("description", 0, Integer.MAX_VALUE).changedOrCleared(null),
                body.untrimmed("icon_emoji", 0, LONGEST_ICON).changedOrCleared(null));
        input.check();
        return responder.send(command).ok(new SpaceById(id, caller.userId()));
    }

    @DeleteMapping("/wiki/spaces/{space_id}")
    @Operation(
            summary = "Delete an empty wiki space",
            refusals = {
                ErrorCode.SPACE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.SPACE_NOT_EMPTY,
                ErrorCode.PRECONDITION_FAILED
            })
    ResponseEntity<Object> delete(RequestInput input) {
        SpaceId id = input.path("space_id", SpaceId::new);
        input.check();
        return responder.send(new DeleteSpace(id)).emptyObject();
    }

    @PostMapping("/wiki/spaces/{space_id}/restore")
    @Operation(
            summary = "Bring a deleted wiki space back",
            answer = SpaceView.class,
            refusals = {
                ErrorCode.SPACE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.KEY_CONFLICT,
                ErrorCode.PRECONDITION_FAILED
            })
    ResponseEntity<Object> restore(Caller caller, RequestInput input) {
        SpaceId id = input.path("space_id", SpaceId::new);
        input.check();
        return responder.send(new RestoreSpace(id)).awaitOthers().ok(new SpaceById(id, caller.userId()));
    }
}
