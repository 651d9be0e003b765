package ruhui.web;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The list of all addresses with who may use them. An address without a permission keeps the application from
/// starting.
@Component
public class Permissions implements SmartInitializingSingleton {

    /// `pattern` as in the mapping, `method` empty when every one is served.
    public record Route(String method, String pattern, List<Who> who) {}

    private final RequestMappingHandlerMapping mapping;

    Permissions(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    static Allow of(HandlerMethod handler) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allow.class);
        var allow = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allow.class);
        if (allow == null) {
            throw new IllegalStateException(handler + " says not who may use it: add @Allow");
        }
        return allow;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mapping.getHandlerMethods().values().forEach(Permissions::of);
    }

    public List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> new Route(
                                entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b),
                                pattern,
                                List.of(of(entry.getValue()).value()))))
                .toList();
    }
}
