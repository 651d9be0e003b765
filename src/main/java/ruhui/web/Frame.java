package ruhui.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;

/// Ties the frame to Spring: the gate before each handler, actor and language as typed arguments, jte for pages.
@Configuration
class Frame implements WebMvcConfigurer {

    private final Gate gate;

    Frame(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).excludePathPatterns("/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visitor());
    }

    @Bean
    TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ruhui");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver pages(TemplateEngine templates, Shells shells) {
        return (name, _) -> name.startsWith("redirect:")
                ? redirect(name.substring("redirect:".length()))
                : new Page(templates, shells, name + ".jte");
    }

    private static RedirectView redirect(String address) {
        var view = new RedirectView(address, true);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    record Page(TemplateEngine templates, Shells shells, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>();
            if (model != null && model.get("page") != null) {
                parameters.put("page", model.get("page"));
            }
            var shell = shells.shell(request, response);
            parameters.put("shell", shell);
            var html = new Utf8ByteOutput();
            templates.render(template, parameters, html);
            if (model != null
                    && model.containsKey("open")
                    && shell.actor() == null
                    && isKnown(html, request, response)) {
                return;
            }
            response.setContentType(getContentType());
            response.setLocale(Locale.forLanguageTag(shell.tag()));
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }

        /// A minute in caches on the way, for readers without our cookie; a browser has to ask each time.
        private static boolean isKnown(Utf8ByteOutput html, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var sum = new CRC32();
            html.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum));
            response.setHeader("Cache-Control", "public, max-age=0, s-maxage=60");
            response.addHeader("Vary", "Cookie");
            var tag = "W/\"%08x-%d\"".formatted(sum.getValue(), html.getContentLength());
            return new ServletWebRequest(request, response).checkNotModified(tag);
        }
    }

    /// `Actor.Staff me`, `@Nullable Actor me`, `Lang lang`, `Visit visit`, `Shell shell` as arguments of handlers.
    static class Visitor implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Actor.class.isAssignableFrom(parameter.getParameterType())
                    || parameter.getParameterType() == Lang.class
                    || parameter.getParameterType() == Visit.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest webRequest,
                @Nullable WebDataBinderFactory binders) {
            var request = webRequest.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException();
            }
            if (parameter.getParameterType() == Lang.class) {
                return LanguageFilter.of(request);
            }
            var visit = VisitFilter.of(request);
            if (parameter.getParameterType() == Visit.class) {
                return visit;
            }
            var actor = visit.actor().orElse(null);
            if (actor == null && parameter.getParameterType() == Actor.class) {
                return null;
            }
            if (!parameter.getParameterType().isInstance(actor)) {
                throw new Forbidden();
            }
            return actor;
        }
    }
}
