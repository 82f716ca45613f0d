package io.workscribe.state;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.util.function.SingletonSupplier;

/** Repositories of Spring Data, made one by one when they are first used: nothing is scanned, and no start waits. */
public final class Repositories {

    private Repositories() {}

    public static <T> Supplier<T> of(Class<T> repository, EntityManager entities) {
        return SingletonSupplier.of(() -> {
            JpaRepositoryFactory factory = new JpaRepositoryFactory(entities);
            factory.setBeanClassLoader(repository.getClassLoader());
            return factory.getRepository(repository);
        });
    }
}
