package io.workscribe.query.membership;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations, members and invitations, in the directory. */
@Component
class MembershipTables extends ReadModelPart {

    MembershipTables() {
        super("directory", OrganizationProjection.class, MemberProjection.class, InvitationProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new OrganizationProjection(jdbc), new MemberProjection(jdbc), new InvitationProjection(jdbc));
    }
}
