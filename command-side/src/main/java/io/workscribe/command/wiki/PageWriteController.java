package io.workscribe.command.wiki;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Place;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.DeletePage;
import io.workscribe.api.wiki.command.EditPage;
import io.workscribe.api.wiki.command.MovePage;
import io.workscribe.api.wiki.command.RestorePage;
import io.workscribe.api.wiki.command.ReturnPage;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.api.wiki.query.PageView;
import io.workscribe.command.lookup.PageLookup;
import io.workscribe.command.lookup.PageLookup.PageEntry;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creating, editing, moving and deleting wiki pages. */
@RestController
@RequestMapping("/api/v1/wiki")
class PageWriteController {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_ICON = 10;

    private final CommandResponder responder;
    private final PageLookup pages;

    PageWriteController(CommandResponder responder, PageLookup pages) {
        this.responder = responder;
        this.pages = pages;
    }

    @PostMapping("/spaces/{space_id}/pages")
    @Operation(
            summary = "Create a page, as the last one of its parent",
            status = 201,
            answer = PageView.class,
            refusals = {
                ErrorCode.SPACE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.PAGE_NOT_FOUND,
                ErrorCode.INVALID_PARENT,
                ErrorCode.MAX_DEPTH_EXCEEDED
            })
    ResponseEntity<Object> create(Caller caller, RequestInput input) {
        PageId id = PageId.random();
        SpaceId space = input.path("space_id", SpaceId::new);
        Body body = input.body();
        CreatePage command = new CreatePage(
                space,
                id,
                body.id("parent_page_id", PageId::new).orNull(),
                body.name("title", 1, LONGEST_TITLE).required(),
                body.document("content_json").orNull(),
                body.untrimmed("icon_emoji", 0, LONGEST_ICON).orNull());
        input.check();
        return responder.send(command).created(new PageById(id, caller.userId()), "/api/v1/wiki/pages/" + id);
    }

    @PatchMapping("/pages/{page_id}")
    @Operation(
            summary = "Edit a page; what is saved becomes a version of it",
            description = "With coalesce it is an autosave: those of one person up to ten minutes after the first, with"
                    + " nothing else in between, are one version, which is as the last of them left the page.",
            answer = PageView.class,
            refusals = {ErrorCode.PAGE_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.PRECONDITION_FAILED})
    ResponseEntity<Object> edit(Caller caller, RequestInput input) {
        PageId id = input.path("page_id", PageId::new);
        Body body = input.body();
        EditPage command = new EditPage(
                id,
                body.name("title", 1, LONGEST_TITLE).changed(),
                body.document("content_json").changedOrCleared(null),
                body.untrimmed("icon_emoji", 0, LONGEST_ICON).changedOrCleared(null),
                body.flag("coalesce").orElse(false));
        input.check();
        return responder.send(command).ok(new PageById(id, caller.userId()));
    }

    @PostMapping("/pages/{page_id}/versions/{version}/restore")
    @Operation(
            summary = "Let a page read as it did in a version; makes a new version",
            answer = PageView.class,
            refusals = {
                ErrorCode.PAGE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.VERSION_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    ResponseEntity<Object> restore(Caller caller, RequestInput input) {
        PageId id = input.path("page_id", PageId::new);
        int version = input.pathNumber("version");
        input.check();
        return responder.send(new RestorePage(id, version)).ok(new PageById(id, caller.userId()));
    }

    @PostMapping("/pages/{page_id}/move")
    @Operation(
            summary = "Move a page, with all below it, within its space",
            description =
                    "The place is a position, or next to a neighbour: exactly one of position, after_id, before_id.",
            answer = PageView.class,
            refusals = {
                ErrorCode.PAGE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.INVALID_PARENT,
                ErrorCode.MAX_DEPTH_EXCEEDED,
                ErrorCode.INVALID_NEIGHBOUR
            })
    ResponseEntity<Object> move(Caller caller, RequestInput input) {
        PageId id = input.path("page_id", PageId::new);
        Body body = input.body();
        PageId parent = body.id("parent_page_id", PageId::new).orNull();
        Place<PageId> place = body.place(PageId::new);
        input.check();
        SpaceId space = spaceOf(id);
        return responder.send(new MovePage(space, id, parent, place)).ok(new PageById(id, caller.userId()));
    }

    @DeleteMapping("/pages/{page_id}")
    @Operation(
            summary = "Delete a page, with force all below it, too",
            refusals = {
                ErrorCode.PAGE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.PAGE_HAS_CHILDREN,
                ErrorCode.PRECONDITION_FAILED
            })
    ResponseEntity<Object> delete(RequestInput input) {
        PageId id = input.path("page_id", PageId::new);
        boolean force = input.queryFlag("force", false);
        input.check();
        SpaceId space = spaceOf(id);
        return responder.send(new DeletePage(space, id, force)).emptyObject();
    }

    @PostMapping("/pages/{page_id}/restore")
    @Operation(
            summary = "Bring a deleted page back, with the pages that went with it",
            description = "Where it stood; last at the root if its parent is deleted.",
            answer = PageView.class,
            refusals = {
                ErrorCode.PAGE_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.SPACE_DELETED,
                ErrorCode.PRECONDITION_FAILED
            })
    ResponseEntity<Object> bringBack(Caller caller, RequestInput input) {
        PageId id = input.path("page_id", PageId::new);
        input.check();
        SpaceId space = spaceOf(id);
        return responder.send(new ReturnPage(space, id)).awaitOthers().ok(new PageById(id, caller.userId()));
    }

    /** Whether the page is still there its space decides; that it is of this space never changes. */
    private SpaceId spaceOf(PageId id) {
        return pages.page(id).map(PageEntry::spaceId).orElseThrow(Space::unknownPage);
    }
}
