package io.workscribe.state;

import io.workscribe.platform.database.MigrationLocation;
import io.workscribe.state.live.ToldLog;
import io.workscribe.state.live.ToldState;
import io.workscribe.state.preference.PreferencesRow;
import io.workscribe.state.preference.PreferencesService;
import io.workscribe.state.view.SavedViewRow;
import io.workscribe.state.view.SavedViewService;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Spring Data JPA for exactly these entities. There is one transaction manager, that of JDBC: Hibernate works on the
 * connection of its transaction and writes at the latest before that commits.
 */
@Configuration(proxyBeanMethods = false)
@Import({ToldLog.class, ToldState.class, PreferencesService.class, SavedViewService.class})
public class StateConfiguration {

    private static final Map<String, Object> HIBERNATE = Map.of(
            "hibernate.hbm2ddl.auto", "validate",
            // Its own transactions are never begun: Spring's is there.
            "hibernate.allow_update_outside_transaction", "true",
            "hibernate.bytecode.use_reflection_optimizer", "false",
            "jakarta.persistence.validation.mode", "none");

    @Bean
    MigrationLocation stateMigrations() {
        return new MigrationLocation("classpath:db/migration/state");
    }

    /** Made beside the rest of the start, and done when the start is. */
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("state");
        factory.setDataSource(new TransactionAwareDataSourceProxy(dataSource));
        factory.setManagedTypes(
                PersistenceManagedTypes.of(PreferencesRow.class.getName(), SavedViewRow.class.getName()));
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaDialect(new JoiningDialect());
        factory.setJpaPropertyMap(HIBERNATE);
        factory.setBootstrapExecutor(new SimpleAsyncTaskExecutor("jpa-"));
        return factory;
    }
}
