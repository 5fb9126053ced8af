package org.plumbline.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Ran;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.document.Documents;

class VerifyCommandTest {
    private final Path folder;
    private final Exports exports;

    VerifyCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.exports = Exports.in(folder);
    }

    @BeforeEach
    void writeTheExport() throws IOException {
        exports.write("e.json", exports.document());
    }

    @Test
    void anExportThatNobodyTouchedIsVerifiedWithoutAServer() {
        var named = Ran.command(
                "verify", "--key=" + exports.publicKey().id(), "--checkpoint=" + exports.written(), file("e.json"));
        var zh = Ran.command("verify", "--lang=zh", file("e.json"));

        assertThat(named.status()).as(named.err()).isZero();
        assertThat(named.out())
                .contains(
                        "E1024 · 2026-07",
                        "byte for byte",
                        "Nothing was changed.",
                        exports.first().signer().toString())
                .doesNotContain("BROKEN", "open");
        assertThat(zh.status()).isEqualTo(3);
        assertThat(zh.out())
                .contains("未核对", "请与您记下的公钥核对", exports.written(), "未核对的有：签名, 检查点")
                .doesNotContain("没有内容被改动过");
    }

    @Test
    void itDoesNotMatterHowTheDocumentIsLaidOut() throws IOException {
        var pretty = Documents.json()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Documents.json(exports.document()));

        assertThat(Ran.fed(pretty, "verify", "-").status()).isEqualTo(3);
        assertThat(pretty).isNotEqualTo(exports.document());
    }

    @Test
    void aChangedFigureIsNamedAndEndsWith1() throws IOException {
        var changed = exports.document().replace("\\\"total\\\":88.86", "\\\"total\\\":98.86");
        exports.write("changed.json", changed);

        var ran = Ran.command("verify", "--key", exports.publicKey().id(), file("changed.json"), file("e.json"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "BROKEN", "total 98.86 → 88.86", "This is not what was kept.", "Not checked", ": checkpoint.");
    }

    @Test
    void aChangedRuleFileIsNamed() throws IOException {
        exports.write(
                "rules.json", exports.document().replace("\\\"grievance\\\").of(200)", "\\\"grievance\\\").of(300)"));

        var ran = Ran.command("verify", "--lang=zh", file("rules.json"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("有文件被改动过", "重新评判，结果不同", "amount 200.00 → 300.00");
    }

    @Test
    void aKeyOrCheckpointFromAFileIsAsGoodAndAnotherIsNot() throws IOException {
        exports.write("seal.pub", exports.publicKey().pem());
        exports.write("seal.vkey", exports.first().signer() + "\n");
        exports.write("kept.txt", exports.checkpoint());
        var other = SigningKey.fresh().open().id();

        assertThat(Ran.command("verify", "--key=" + file("seal.pub"), file("e.json"))
                        .status())
                .isEqualTo(3);
        assertThat(Ran.command(
                                "verify",
                                "--key=" + file("seal.vkey"),
                                "--checkpoint=" + file("kept.txt"),
                                file("e.json"))
                        .out())
                .doesNotContain("BROKEN", "open");
        assertThat(Ran.command("verify", "--key=" + other, "--key=" + file("seal.pub"), file("e.json"))
                        .status())
                .isEqualTo(3);
        assertThat(Ran.command("verify", "--key=" + other, file("e.json")).status())
                .isEqualTo(1);
        assertThat(Ran.command("verify", "--checkpoint=3:" + Hash.NONE, file("e.json"))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void machinesReadOneDocumentAFile() throws IOException {
        exports.write("no.json", "{\"form\":\"plumbline-decision-2\"}");

        var ran = Ran.command("verify", "--json", file("e.json"), file("no.json"));

        assertThat(ran.status()).isEqualTo(1);
        var lines = ran.out().lines().map(Documents::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("holds").asBoolean()).isFalse();
        assertThat(lines.get(0).path("notCompared").toString()).isEqualTo("[\"signature\",\"checkpoint\"]");
        assertThat(lines.get(0).at("/checks/4/code").asString()).isEqualTo("decision-again");
        assertThat(lines.get(0).at("/checks/1/verdict").asString()).isEqualTo("not-compared");
        assertThat(lines.get(1).path("holds").asBoolean()).isFalse();
        assertThat(lines.get(1).path("errors").size()).isGreaterThan(4);
        assertThat(lines.get(1).at("/errors/0/path").asString()).isEqualTo("record");
    }

    @Test
    void whatCannotBeUsedEndsWith2AndASentence() throws IOException {
        exports.write("text.json", "not json");
        exports.write("old.json", exports.document().replace("plumbline-decision-2", "plumbline-decision-1"));

        assertThat(Ran.command("verify", "no-such.json")).isEqualTo(new Ran(2, "", "Cannot read no-such.json.\n"));
        assertThat(Ran.command("verify").status()).isEqualTo(2);
        assertThat(Ran.command("verify", "--key=nothing", file("e.json")).err()).contains("nothing is no public key");
        assertThat(Ran.command("verify", "--checkpoint=12", file("e.json")).status())
                .isEqualTo(2);
        assertThat(Ran.command("verify", file("text.json")).status()).isEqualTo(1);
        assertThat(Ran.command("verify", file("text.json")).err()).contains("This is not JSON");
        assertThat(Ran.command("verify", file("old.json")).status()).isEqualTo(1);
        assertThat(Ran.command("verify", file("old.json")).err()).contains("from before seals were checkpoints");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
