package io.workscribe.standalone.packaging;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints of one side, read from its controllers. */
final class SideEndpoints {

    record Endpoint(RequestMethod method, String path) {

        /** With something in place of every variable. */
        String example() {
            return path.replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000001");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Pattern TEST_OUTPUT = Pattern.compile("/test-classes/|-tests\\.jar!");

    private SideEndpoints() {}

    static List<Endpoint> in(String basePackage) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.addExcludeFilter((type, all) -> isOfATest(type.getResource()));
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(SideEndpoints::of)
                .toList();
    }

    private static boolean isOfATest(Resource type) throws IOException {
        return TEST_OUTPUT.matcher(type.getURL().getPath()).find();
    }

    private static Stream<Endpoint> of(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .flatMap(method -> of(controller, method));
    }

    private static Stream<Endpoint> of(Class<?> controller, Method method) {
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return paths(all)
                .flatMap(start -> paths(own).map(end -> start + end))
                .flatMap(path -> Arrays.stream(own.method()).map(verb -> new Endpoint(verb, path)));
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
