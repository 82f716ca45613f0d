package io.workscribe.platform.readmodel;

import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.database.DatabaseServer;
import io.workscribe.platform.database.StatementText;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.messaging.ProcessorFactory;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.Readiness;
import io.workscribe.platform.messaging.RunningProcessors;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models of the sides that are in this process. */
@Configuration(proxyBeanMethods = false)
public class ReadModelConfiguration {

    private record Catalog(List<ReadModel> models) {}

    @Bean
    Catalog readModelCatalog(ObjectProvider<ReadModelPart> parts) {
        return new Catalog(ReadModel.of(parts.stream()));
    }

    /** Every client of the database needs it, so a part asks for what needs one only when it makes its handlers. */
    @Bean
    StatementText readersTables(Catalog catalog) {
        return ReadModel.reading(catalog.models());
    }

    /**
     * Looks Axon's configuration up when it needs it: a bean that it depended on would be started before it, and with that one
     * this process takes commands and queries of others, before there is anything that it could decide on or read.
     */
    @Bean
    ReadModels readModels(
            Catalog catalog,
            DatabaseServer server,
            DataSource dataSource,
            RunningProcessors running,
            Readiness readiness,
            ProcessorFactory factory,
            ClusterProgress others,
            Progress progress,
            ClaimOwner node,
            Handover handover,
            Serializer tokens,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        JdbcClient plain = JdbcClient.create(dataSource);
        ReadModelWork work = new ReadModelWork(
                new GenerationTable(plain),
                new GenerationSchemas(server.serving().username()),
                new OwnerConnection(server.owner(), ReadModelWork.APPLICATION),
                plain,
                running,
                factory,
                axon::getObject,
                tokens,
                others,
                progress,
                handover);
        return new ReadModels(catalog.models(), work, readiness, handover, node.name());
    }
}
