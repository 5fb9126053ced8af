package org.plumbline.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Copied;
import org.plumbline.cli.Ran;

class CoveragePageTest {
    private static final Path MONTH = Path.of("../fixtures/hospital-customer-service/first-look.yaml");
    private static final String RULE = "委屈奖:遭无理对待且属实，每起 200 元";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesOfRulesCannotAddToThePage() throws IOException {
        var page = page(
                "zh",
                Copied.into(folder)
                        .edited("incentives.drl", "rule \"" + RULE + "\"", "rule \"<script>alert('&')</script>\""));

        assertThat(page)
                .contains("<td>&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;<br>")
                .doesNotContain("<script", " th:", "[[", "${");
    }

    @Test
    void thePageSaysWhatIsCoveredAndWhatIsOpen() throws IOException {
        var page = page("en", Copied.into(folder));

        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "<title>What the cases prove</title>",
                        "<th scope=\"col\">Cases that fire it</th>")
                .contains("<tr>\n<td>" + RULE + "<br><span class=\"place\">", "<summary>1</summary><ul><li>")
                .contains(
                        "<tr class=\"open\">\n<td>等级优:总分 90 起，系数 1.2<br>",
                        "Total( value &gt;= 90 ) → 90, 89.99, &gt; 90</li>");
    }

    private String page(String language, Copied rules) throws IOException {
        var page = folder.resolve("coverage.html");
        Ran.command(
                "replay",
                "--lang=" + language,
                "--rules=" + rules.rules(),
                "--coverage-html=" + page,
                MONTH.toString());
        return Files.readString(page);
    }
}
