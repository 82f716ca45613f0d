package io.workscribe.query.wiki;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.query.OrganizationSpaces;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.api.wiki.query.PageHistory;
import io.workscribe.api.wiki.query.PageTree;
import io.workscribe.api.wiki.query.PageVersionByNumber;
import io.workscribe.api.wiki.query.PageVersionList;
import io.workscribe.api.wiki.query.PageVersionView;
import io.workscribe.api.wiki.query.PageView;
import io.workscribe.api.wiki.query.SpaceList;
import io.workscribe.api.wiki.query.SpacePages;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class WikiReadController {

    private final QueryClient queries;

    WikiReadController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping("/organizations/{slug}/wiki/spaces")
    @Operation(summary = "The wiki spaces of an organization, oldest first", answer = SpaceList.class, tagged = false)
    ResponseEntity<SpaceList> spaces(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 50, 1, 100);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new OrganizationSpaces(organization, caller.userId(), skip, limit, after));
    }

    @GetMapping("/wiki/spaces/{space_id}/pages")
    @Operation(
            summary = "The pages of a wiki space as a tree, without their contents",
            answer = PageTree.class,
            refusals = {ErrorCode.SPACE_NOT_FOUND, ErrorCode.FORBIDDEN})
    ResponseEntity<PageTree> pages(RequestInput input, Caller caller) {
        SpaceId space = input.path("space_id", SpaceId::new);
        input.check();
        return queries.answer(new SpacePages(space, caller.userId()));
    }

    @GetMapping("/wiki/pages/{page_id}")
    @Operation(
            summary = "A wiki page",
            answer = PageView.class,
            refusals = {ErrorCode.PAGE_NOT_FOUND, ErrorCode.FORBIDDEN})
    ResponseEntity<PageView> page(RequestInput input, Caller caller) {
        PageId page = input.path("page_id", PageId::new);
        input.check();
        return queries.answer(new PageById(page, caller.userId()));
    }

    @GetMapping("/wiki/pages/{page_id}/versions")
    @Operation(
            summary = "Every saved version of a wiki page, newest first, without the contents",
            answer = PageVersionList.class,
            tagged = false,
            refusals = {ErrorCode.PAGE_NOT_FOUND, ErrorCode.FORBIDDEN})
    ResponseEntity<PageVersionList> versions(RequestInput input, Caller caller) {
        PageId page = input.path("page_id", PageId::new);
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 50, 1, 100);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new PageHistory(page, caller.userId(), skip, limit, after));
    }

    @GetMapping("/wiki/pages/{page_id}/versions/{version}")
    @Operation(
            summary = "A wiki page as it read in one version",
            answer = PageVersionView.class,
            refusals = {ErrorCode.PAGE_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.VERSION_NOT_FOUND})
    ResponseEntity<PageVersionView> version(RequestInput input, Caller caller) {
        PageId page = input.path("page_id", PageId::new);
        int version = input.pathNumber("version");
        input.check();
        return queries.answer(new PageVersionByNumber(page, version, caller.userId()));
    }
}
