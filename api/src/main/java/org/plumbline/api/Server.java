package org.plumbline.api;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.decision.Version;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** The service: starts with {@code ./plumbline serve}. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class Server {
    private static final int NOT_STARTED = 1;

    /** What can be said when it is started; the rest is said to Spring Boot as it is. */
    @Command(
            name = "plumbline serve",
            mixinStandardHelpOptions = true,
            description = "Starts the server. The first start shows four accounts, once, on standard output.")
    private static final class Start {
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

        String[] settings() {
            var settings = new ArrayList<>(others);
            settings.remove("serve");
            data.ifPresent(folder -> settings.add("--plumbline.data=" + folder));
            rules.ifPresent(folder -> settings.add("--plumbline.rules=" + folder));
            port.ifPresent(number -> settings.add("--server.port=" + number));
            address.ifPresent(name -> settings.add("--server.address=" + name));
            healthPort.ifPresent(number -> settings.add("--plumbline.health-port=" + number));
            certificate.ifPresent(file -> settings.add("--server.ssl.certificate=" + file));
            key.ifPresent(file -> settings.add("--server.ssl.certificate-private-key=" + file));
            return settings.toArray(String[]::new);
        }
    }

    /** Starts the server; it runs until it is told to stop, and ends with 1 where it cannot start. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        var start = new Start();
        var line = new CommandLine(start);
        line.getCommandSpec().version("plumbline " + Version.ENGINE);
        line.parseArgs(arguments);
        if (line.isUsageHelpRequested()) {
            line.usage(System.out);
        } else if (line.isVersionHelpRequested()) {
            line.printVersionHelp(System.out);
        } else {
            run(start);
        }
    }

    private static void run(Start start) {
        try {
            var server = SpringApplication.run(Server.class, start.settings());
            if (start.tried) {
                server.close();
                System.err.println("Plumbline starts with these settings.");
            }
        } catch (RuntimeException failed) {
            System.err.println("Plumbline did not start: " + reason(failed));
            System.exit(NOT_STARTED);
        }
    }

    /** The words of whoever knows best, which is the first cause. */
    private static String reason(Throwable failure) {
        var first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getMessage() == null ? first.toString() : first.getMessage();
    }
}
