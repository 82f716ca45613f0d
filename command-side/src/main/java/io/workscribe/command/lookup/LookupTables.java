package io.workscribe.command.lookup;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions need to know about other aggregates. */
@Component
class LookupTables extends ReadModelPart {

    LookupTables() {
        super(
                "lookups",
                UserLookupProjection.class,
                MembershipLookupProjection.class,
                InvitationLookupProjection.class,
                ProjectLookupProjection.class,
                PageLookupProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(
                new UserLookupProjection(jdbc),
                new MembershipLookupProjection(jdbc),
                new InvitationLookupProjection(jdbc),
                new ProjectLookupProjection(jdbc),
                new PageLookupProjection(jdbc));
    }
}
