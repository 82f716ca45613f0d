package io.workscribe.query.membership;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.membership.query.InvitationByToken;
import io.workscribe.api.membership.query.InvitationPreview;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.PublicRoute;
import io.workscribe.platform.web.QueryClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For whoever holds an invitation link, signed in or not. */
@RestController
class InvitationReadController {

    private static final String PATH = "/api/v1/auth/invitations/{token}";

    static final PublicRoute OPEN = new PublicRoute(HttpMethod.GET, PATH);

    private final QueryClient queries;

    InvitationReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "What an invitation link invites to",
            answer = InvitationPreview.class,
            refusals = {ErrorCode.INVITE_NOT_FOUND, ErrorCode.INVITE_EXPIRED},
            tagged = false)
    @GetMapping(PATH)
    InvitationPreview preview(@PathVariable String token) {
        return queries.ask(new InvitationByToken(hashOf(token)));
    }

    /** The link's secret itself is stored nowhere. */
    private static String hashOf(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
