package org.plumbline.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Ran;

class DatabaseAddressTest {
    @Test
    void anAddressAsPeopleWriteItBecomesTheDriversOwn() {
        var address = DatabaseAddress.of("postgresql://auditor:s3cret@db.example:5433/plumbline?ssl=true")
                .orElseThrow();

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/plumbline?ssl=true");
        assertThat(address.account()).containsEntry("user", "auditor").containsEntry("password", "s3cret");
        assertThat(DatabaseAddress.of("jdbc:postgresql://db/p").orElseThrow().url())
                .isEqualTo("jdbc:postgresql://db/p");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(DatabaseAddress.of("mysql://db/p")).isEmpty();
        assertThat(DatabaseAddress.of("postgresql:p")).isEmpty();
        assertThat(DatabaseAddress.of("not an address")).isEmpty();
    }

    @Test
    void aRunningServersDatabaseIsFoundInItsDataFolder(@TempDir Path data) throws IOException {
        Files.createDirectory(data.resolve("database"));
        Files.writeString(data.resolve("database.password"), "s3cret\n");
        assertThat(DatabaseAddress.in(data)).isEmpty();

        Files.writeString(data.resolve("database").resolve("postmaster.pid"), "12\n/data\n1700000000\n6543\n");
        var address = DatabaseAddress.in(data).orElseThrow();

        assertThat(address.url()).isEqualTo("jdbc:postgresql://127.0.0.1:6543/postgres");
        assertThat(address.account()).containsEntry("user", "plumbline").containsEntry("password", "s3cret");
    }

    @Test
    void aDatabaseThatCannotBeReadEndsWith2AndASentence(@TempDir Path data) {
        var nobody = Ran.command("verify", "--database=postgresql://127.0.0.1:1/none");
        var odd = Ran.command("verify", "--database=mysql://x/y");
        var none = Ran.command("verify", "--lang=zh", "--data=" + data);

        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).startsWith("The database cannot be read:").doesNotContain("Exception", "\tat ");
        assertThat(odd.status()).isEqualTo(2);
        assertThat(odd.err()).contains("mysql://x/y is no address");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("没有服务在数据文件夹");
    }
}
