package org.plumbline.cli.terminal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Pages made from templates, which escape every text; needed for a page alone, so that no other command starts later. */
public final class Page {
    private final Class<?> beside;
    private final Texts texts;

    /** Of templates that lie beside a class. */
    public Page(Class<?> beside, Texts texts) {
        this.beside = beside;
        this.texts = texts;
    }

    /** The page of a template. */
    public String of(String template, Map<String, Object> values) {
        var resolver = new ClassLoaderTemplateResolver(beside.getClassLoader());
        resolver.setPrefix(beside.getPackageName().replace('.', '/') + "/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Words(texts));
        var language = texts.language().code();
        var all = new HashMap<>(values);
        all.put("language", language);
        return engine.process(template, new Context(Locale.forLanguageTag(language), all));
    }

    /** The command line's own words, which a template asks for by their keys. */
    private static final class Words extends AbstractMessageResolver {
        private final Texts texts;

        Words(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] words) {
            return texts.say(key, words == null ? new Object[0] : words);
        }

        @Override
        public @Nullable String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] words) {
            return null;
        }
    }
}
