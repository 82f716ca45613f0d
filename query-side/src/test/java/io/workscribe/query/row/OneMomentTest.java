package io.workscribe.query.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workscribe.platform.database.TestDatabase;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.axonframework.messaging.annotation.AnnotatedMessageHandlingMemberDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OneMomentTest {

    record Counted(String marker) {}

    /** Somebody else writes between its two statements. */
    static final class Counting {

        @QueryHandler
        @OneMoment
        List<Long> handle(Counted query) {
            long before = rows();
            Thread writer = new Thread(
                    () -> database.jdbc().sql("INSERT INTO thing VALUES (1)").update());
            writer.start();
            join(writer);
            return List.of(before, rows());
        }

        private static long rows() {
            return database.jdbc()
                    .sql("SELECT count(*) FROM thing")
                    .query(Long.class)
                    .single();
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final TestDatabase database = TestDatabase.migrated();

    @BeforeAll
    static void start() {
        database.jdbc().sql("CREATE TABLE thing (number int)").update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void allStatementsSeeTheTablesAsTheyWereAtTheFirst() throws Exception {
        Method method = Counting.class.getDeclaredMethod("handle", Counted.class);
        MessageHandlingMember<Counting> handler = new AnnotatedMessageHandlingMemberDefinition()
                .createHandler(Counting.class, method, ClasspathParameterResolverFactory.forClass(Counting.class))
                .orElseThrow();

        Object counted = new OneMomentEnhancer(database.transactions(), database.jdbc())
                .wrapHandler(handler)
                .handle(
                        new GenericQueryMessage<>(new Counted("x"), ResponseTypes.instanceOf(List.class)),
                        new Counting());

        assertThat(counted).isEqualTo(List.of(0L, 0L));
        assertThat(Counting.rows()).isEqualTo(1);
    }

    @Test
    void everyPageIsOfTheSameMomentAsItsTotal() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.workscribe.query");
        List<Method> pages = classes.stream()
                .map(type -> type.reflect())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(QueryHandler.class))
                .filter(method -> isPart(method.getReturnType()))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(6)
                .allMatch(
                        method -> method.isAnnotationPresent(OneMoment.class)
                                || method.isAnnotationPresent(OneStatement.class),
                        "is marked");
    }

    /** Of a whole list the total is its length. */
    private static boolean isPart(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("skip")
                                || part.getName().equals("unreadCount")
                                || part.getType() != type && isPart(part.getType()));
    }
}
