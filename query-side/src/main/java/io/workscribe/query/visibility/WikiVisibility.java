package io.workscribe.query.visibility;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see which part of a wiki. */
@Component
public class WikiVisibility {

    /** For statements that show what they find as seen: whether the viewer may see it. */
    public static final String VISIBLE = """
            EXISTS (SELECT FROM query.member m WHERE m.organization_id = seen.organization_id
                    AND m.user_id = :viewer AND m.removed_at IS NULL) AS visible
            """;

    private final JdbcClient jdbc;

    WikiVisibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses with SPACE_NOT_FOUND or FORBIDDEN. */
    public void requireSpace(SpaceId spaceId, UserId viewer) {
        String sql = "SELECT " + VISIBLE + "FROM query.space seen WHERE seen.space_id = :id AND NOT seen.deleted";
        require(sql, spaceId.value(), viewer, spaceNotFound());
    }

    /** Refuses with PAGE_NOT_FOUND or FORBIDDEN. */
    public void requirePage(PageId pageId, UserId viewer) {
        String sql = "SELECT " + VISIBLE + "FROM query.page seen WHERE seen.page_id = :id AND NOT seen.deleted";
        require(sql, pageId.value(), viewer, pageNotFound());
    }

    public static Rejected spaceNotFound() {
        return Rejected.notFound(ErrorCode.SPACE_NOT_FOUND, "There is no such space.");
    }

    public static Rejected pageNotFound() {
        return Rejected.notFound(ErrorCode.PAGE_NOT_FOUND, "There is no such page.");
    }

    /** Reads a row with the column of {@link #VISIBLE}; refuses with FORBIDDEN. */
    public static <T> RowMapper<T> ifVisible(RowMapper<T> view) {
        return (columns, index) -> {
            if (!columns.getBoolean("visible")) {
                throw foreign();
            }
            return view.mapRow(columns, index);
        };
    }

    private static Rejected foreign() {
        return Rejected.forbidden(ErrorCode.FORBIDDEN, "This wiki belongs to an organization you are not a member of.");
    }

    private void require(String sql, UUID id, UserId viewer, Rejected notFound) {
        boolean visible = jdbc.sql(sql)
                .param("id", id)
                .param("viewer", viewer.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> notFound);
        if (!visible) {
            throw foreign();
        }
    }
}
