package io.workscribe.platform.connection;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.WorkScribeProperties.Connections;
import io.workscribe.platform.ratelimit.ClientAddress;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.WebConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The public port. That of operations is a server of its own, with its own threads, and only this machine reaches it. */
@Configuration(proxyBeanMethods = false)
public class ConnectionConfiguration {

    /** Of the heap: what all unfinished bodies, and all unread answers, may hold. */
    private static final int SHARE = 8;

    private static final int SHARE_OF_ADDRESS = 4;

    /** Raw in a query, these are what browsers send for them; the rest of the world encodes them. */
    private static final String RAW_IN_QUERY = "[]{}|^";

    @Bean
    UnfinishedBodies unfinishedBodies(WorkScribeProperties properties) {
        return new UnfinishedBodies(properties.connections().unfinishedBodiesPerAddress(), shareOfHeap());
    }

    @Bean
    UnreadAnswers unreadAnswers() {
        return new UnreadAnswers(shareOfHeap(), shareOfHeap() / SHARE_OF_ADDRESS);
    }

    @Bean
    FilterRegistrationBean<Filter> buffering(
            WorkScribeProperties properties,
            ClientAddress addresses,
            UnfinishedBodies unfinished,
            UnreadAnswers unread,
            ErrorResponses errors) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new BufferingFilter(
                properties.connections(), properties.maxBodyBytes(), addresses, unfinished, unread, errors));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        registration.setOrder(WebConfiguration.BEFORE_ALL);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> unreceivedBodies(ErrorResponses errors) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new UnreceivedBodyFilter(errors));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        registration.setOrder(WebConfiguration.AFTER_ORIGIN);
        return registration;
    }

    @Bean
    GuardedConnector guardedConnector(WorkScribeProperties properties, ClientAddress addresses) {
        return new GuardedConnector(properties.connections(), addresses);
    }

    @Bean
    ConnectionWatch connectionWatch(UnfinishedBodies unfinished, GuardedConnector connector) {
        return new ConnectionWatch(() -> {
            unfinished.refuseTooMany();
            connector.closeLateHeads();
        });
    }

    private static long shareOfHeap() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }

    /** Sets the server up, and knows it afterwards. */
    static final class GuardedConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final Connections settings;
        private final ClientAddress addresses;
        private final AtomicReference<GuardedEndpoint> endpoint = new AtomicReference<>();

        GuardedConnector(Connections settings, ClientAddress addresses) {
            this.settings = settings;
            this.addresses = addresses;
        }

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.setProtocol(GuardedProtocol.class.getName());
            factory.addConnectorCustomizers(this::guard);
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ConnectorRefusals.class.getName()));
        }

        void closeLateHeads() {
            GuardedEndpoint guarded = endpoint.get();
            if (guarded != null) {
                guarded.closeLateHeads();
            }
        }

        private void guard(Connector connector) {
            GuardedProtocol protocol = (GuardedProtocol) connector.getProtocolHandler();
            protocol.guarded()
                    .limit(settings.perAddress(), settings.headSeconds(), address -> addresses.isTrusted(address));
            protocol.setRelaxedQueryChars(RAW_IN_QUERY);
            // Not the server's business: behind it such a path is one that does not exist.
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            endpoint.set(protocol.guarded());
        }
    }
}
