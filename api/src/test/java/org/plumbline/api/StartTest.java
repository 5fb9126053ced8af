package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

class StartTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void optionsBecomeSettingsAndSettingsStayWhatTheyAre() {
        var start = Start.of(
                "serve",
                "--data",
                folder.toString(),
                "--port=0",
                "--address",
                "0.0.0.0",
                "--health-port",
                "9000",
                "--plumbline.seal.every=1h");

        assertThat(start.settings())
                .containsExactlyInAnyOrder(
                        "--plumbline.data=" + folder,
                        "--server.port=0",
                        "--server.address=0.0.0.0",
                        "--plumbline.health-port=9000",
                        "--plumbline.seal.every=1h");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot,8081",
        "--port,abc",
        "--port,-1",
        "--port,65536",
        "--port,8080x",
        "--health-port,99999",
        "--rules,/nowhere/at/all",
        "--tls-key,/etc/hostname",
        "--tls-certificate,/nowhere.pem",
        "--data,",
        "--dta,x",
        "-x,y",
        "server,x",
        "--plumbline.seal.every,1h"
    })
    void whatIsWrongIsSaidAndNotIgnored(String option, String value) {
        var words = value == null ? new String[] {option, ""} : new String[] {option, value};

        assertThatThrownBy(() -> Start.of(words))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(option);
    }

    @Test
    void ofAPortBothEndsAreOnes() {
        assertThat(Start.of("--port", "65535").settings()).containsExactly("--server.port=65535");
        assertThat(Start.of("--port", "0").settings()).containsExactly("--server.port=0");
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> Start.of("--data", file.toString())).hasMessageContaining("no folder");
    }

    @Test
    void theProcessSaysOneSentenceAndEndsWithTwo() throws Exception {
        assertThat(said(List.of("--prot", "8081"), 2))
                .hasSize(1)
                .first()
                .asString()
                .contains("--prot", "Maybe --port?");
        assertThat(said(List.of("--port", "abc"), 2))
                .hasSize(1)
                .first()
                .asString()
                .contains("--port", "abc");
        assertThat(said(List.of("--server.port=abc", "--data", folder.toString()), 1))
                .last()
                .asString()
                .startsWith("Plumbline did not start: ")
                .contains("abc");
    }

    private List<String> said(List<String> words, int status) throws Exception {
        var error = folder.resolve("said.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.plumbline.api.Server"));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(error.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(status);
        return Files.readAllLines(error);
    }
}
