package io.workscribe.query.membership;

import io.workscribe.platform.web.PublicRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationRoutes {

    @Bean
    PublicRoute invitationPreviewIsOpen() {
        return InvitationReadController.OPEN;
    }
}
