package org.plumbline.cli.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template: {@code «word»} is a word of the language and {@code {value}} a value; lines that begin with a
 * {@code [tag]} are there once for each thing of that name, and not at all where there is none.
 */
record StarterText(
        Map<String, String> words, Map<String, String> values, Map<String, List<Map<String, String>>> things) {
    private static final Pattern TAG = Pattern.compile("\\[([a-z]+)]");
    private static final Pattern WORD = Pattern.compile("«([a-z0-9-]+)»");
    private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)}");

    String of(String template) {
        var text = new StringBuilder();
        var block = new ArrayList<String>();
        var tag = "";
        for (var line : template.lines().toList()) {
            var own = tag(line);
            if (!own.equals(tag)) {
                write(block, tag, text);
                tag = own;
            }
            block.add(own.isEmpty() ? line : line.substring(own.length() + 2));
        }
        write(block, tag, text);
        return text.toString();
    }

    /** Brackets around anything else are ordinary signs. */
    private String tag(String line) {
        var tagged = TAG.matcher(line);
        return tagged.lookingAt() && things.containsKey(tagged.group(1)) ? tagged.group(1) : "";
    }

    private void write(List<String> block, String tag, StringBuilder text) {
        for (var own : tag.isEmpty() ? List.of(Map.<String, String>of()) : things.getOrDefault(tag, List.of())) {
            var all = new LinkedHashMap<>(values);
            all.putAll(own);
            for (var line : block) {
                text.append(filled(filled(line, WORD, words), VALUE, all)).append('\n');
            }
        }
        block.clear();
    }

    /** What is neither a word nor a value stays: braces are ordinary signs in YAML. */
    private static String filled(String line, Pattern pattern, Map<String, String> by) {
        return pattern.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(by.getOrDefault(match.group(1), match.group())));
    }
}
