package io.workscribe.standalone.documentation;

import io.workscribe.standalone.acceptance.Contract;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What the acceptance tests say they prove, read from their {@link Contract} annotations. */
final class AcceptanceSuite {

    private static final Pattern DECISION = Pattern.compile("(?:^|And)([FMDfmd]\\d+)(?=[A-Z])");

    private static final List<Class<?>> CLASSES = ReflectionSupport.findAllClassesInPackage(
                    Contract.class.getPackageName(), type -> !type.isAnnotation(), name -> true)
            .stream()
            .sorted(Comparator.comparing(Class::getSimpleName))
            .toList();

    /**
     * One annotation's word for one item.
     *
     * @param test null for every test of the class
     */
    record Proof(String key, Class<?> testClass, Method test) {}

    private AcceptanceSuite() {}

    static List<Class<?>> testClasses() {
        return CLASSES.stream()
                .filter(type -> Arrays.stream(type.getDeclaredMethods()).anyMatch(AcceptanceSuite::isTest))
                .toList();
    }

    static List<Proof> proofs() {
        return testClasses().stream().flatMap(AcceptanceSuite::proofs).toList();
    }

    /** What the tests named after a decision, as {@code f22AProjectHasOneActiveSprint} is, should say. */
    static List<Proof> proofsInNames() {
        return testClasses().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(AcceptanceSuite::isTest)
                .flatMap(test -> DECISION.matcher(test.getName())
                        .results()
                        .map(name -> new Proof(name.group(1).toUpperCase(Locale.ROOT), test.getDeclaringClass(), test)))
                .toList();
    }

    /** Methods and classes that are annotated but are no tests, so nothing is proved there. */
    static List<AnnotatedElement> annotatedInVain() {
        List<Class<?>> testClasses = testClasses();
        return CLASSES.stream()
                .flatMap(type -> Stream.<AnnotatedElement>concat(
                        Stream.of(type).filter(one -> !testClasses.contains(one)),
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !isTest(method))))
                .filter(element -> element.isAnnotationPresent(Contract.class))
                .toList();
    }

    private static Stream<Proof> proofs(Class<?> testClass) {
        Stream<Proof> ofClass = keys(testClass).map(key -> new Proof(key, testClass, null));
        Stream<Proof> ofTests = Arrays.stream(testClass.getDeclaredMethods())
                .filter(AcceptanceSuite::isTest)
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(test -> keys(test).map(key -> new Proof(key, testClass, test)));
        return Stream.concat(ofClass, ofTests);
    }

    private static Stream<String> keys(AnnotatedElement element) {
        Contract contract = element.getAnnotation(Contract.class);
        return contract == null ? Stream.empty() : Arrays.stream(contract.value());
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }
}
