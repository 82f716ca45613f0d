package io.workscribe.query.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.identity.query.UserView;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonQueries {

    private final JdbcClient jdbc;

    PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    UserView handle(UserById query) {
        return jdbc.sql("SELECT * FROM query.person WHERE user_id = :user")
                .param("user", query.userId().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(() -> Rejected.notFound(ErrorCode.USER_NOT_FOUND, "There is no such account."));
    }

    private static UserView view(Row row) throws SQLException {
        return new UserView(
                row.id("user_id", UserId::new),
                row.text("email"),
                row.text("display_name"),
                row.textOrNull("avatar_url"),
                row.flag("email_verified"),
                row.textOrNull("oauth_provider"),
                row.textOrNull("locale"),
                row.textOrNull("timezone"),
                row.instant("created_at"),
                row.number("version"));
    }
}
