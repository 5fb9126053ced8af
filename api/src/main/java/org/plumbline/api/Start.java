package org.plumbline.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.problem.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** What can be said when the service is started; a setting of Spring Boot, such as {@code --a.b=c}, is said to it as it is. */
@Command(
        name = "plumbline serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server. The first start shows four accounts, once, on standard output.")
final class Start {
    private static final Pattern SETTING =
            Pattern.compile("--[a-z][a-z0-9-]*(\\.[A-Za-z0-9_\\[\\]-]+)+=.*", Pattern.DOTALL);
    private static final int LAST_PORT = 65_535;

    @Option(names = "--data", paramLabel = "DIR", description = "Where it keeps its database (default: ./data).")
    private Optional<String> data = Optional.empty();

    @Option(names = "--rules", paramLabel = "DIR", description = "The schemes of the first start (default: rules).")
    private Optional<String> rules = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: 8080).")
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Whose calls it takes: 127.0.0.1, this machine's (default), or 0.0.0.0, everybody's.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--health-port",
            paramLabel = "PORT",
            description = "Where it answers for its health alone (default: the port after --port).")
    private Optional<String> healthPort = Optional.empty();

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            defaultValue = "${env:PLUMBLINE_TLS_CERTIFICATE}",
            description = "The certificate in PEM, with those above it: calls are by https then.")
    private Optional<String> certificate = Optional.empty();

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            defaultValue = "${env:PLUMBLINE_TLS_KEY}",
            description = "The certificate's private key in PEM.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--try", description = "Starts and stops again: says whether it starts with these settings.")
    private boolean tried;

    @Unmatched
    private List<String> others = new ArrayList<>();

    private final CommandLine line = new CommandLine(this);
    private final List<String> settings = new ArrayList<>();

    private Start() {
        line.getCommandSpec().version("plumbline " + Version.ENGINE);
    }

    /**
     * Reads the words of a command line.
     *
     * @throws ParameterException with a sentence for whoever wrote them
     */
    static Start of(String... words) {
        var start = new Start();
        start.line.parseArgs(words);
        start.collect();
        return start;
    }

    /** The options that look like what there is none of. */
    static List<String> alike(UnmatchedArgumentException unknown) {
        var options = unknown.getCommandLine().getCommandSpec().optionsMap().keySet();
        var written = unknown.getUnmatched().get(0);
        return options.stream()
                .filter(option -> Message.isAlike(written, option))
                .sorted()
                .toList();
    }

    /** Says how it is used, or which version it is, where it was asked that. */
    boolean isAnswered() {
        if (line.isUsageHelpRequested()) {
            line.usage(System.out);
        } else if (line.isVersionHelpRequested()) {
            line.printVersionHelp(System.out);
        } else {
            return false;
        }
        return true;
    }

    boolean isTried() {
        return tried;
    }

    String[] settings() {
        return settings.toArray(String[]::new);
    }

    private void collect() {
        others.remove("serve");
        var unknown =
                others.stream().filter(word -> !SETTING.matcher(word).matches()).toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(line, unknown);
        }
        settings.addAll(others);
        add("--data", data, "plumbline.data", Start::folder);
        add("--rules", rules, "plumbline.rules", Start::existingFolder);
        add("--port", port, "server.port", Start::port);
        add("--health-port", healthPort, "plumbline.health-port", Start::port);
        add("--address", address, "server.address", address -> address.isBlank() ? "no address" : "");
        if (certificate.isPresent() != key.isPresent()) {
            throw new ParameterException(line, "--tls-certificate and --tls-key go together: one of them is missing");
        }
        add("--tls-certificate", certificate, "server.ssl.certificate", Start::file);
        add("--tls-key", key, "server.ssl.certificate-private-key", Start::file);
    }

    /** Notes a setting; {@code wrong} says what is wrong with a value, and nothing where nothing is. */
    private void add(String option, Optional<String> given, String setting, Function<String, String> wrong) {
        given.ifPresent(value -> {
            var what = wrong.apply(value);
            if (!what.isEmpty()) {
                throw new ParameterException(line, option + " cannot be \"" + value + "\": it is " + what);
            }
            settings.add("--" + setting + "=" + value);
        });
    }

    private static String port(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LAST_PORT
                ? ""
                : "no port, which is a number from 0 to " + LAST_PORT;
    }

    private static String folder(String value) {
        return value.isBlank() || (Files.exists(Path.of(value)) && !Files.isDirectory(Path.of(value)))
                ? "no folder"
                : "";
    }

    private static String existingFolder(String value) {
        return !value.isBlank() && Files.isDirectory(Path.of(value)) ? "" : "no folder that there is";
    }

    private static String file(String value) {
        return Files.isReadable(Path.of(value)) ? "" : "no file that can be read";
    }
}
