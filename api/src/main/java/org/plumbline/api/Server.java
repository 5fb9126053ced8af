package org.plumbline.api;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.scheduling.annotation.EnableScheduling;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The service: starts with {@code ./plumbline serve}. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class Server {
    private static final int NOT_STARTED = 1;
    private static final int WRONG_USE = 2;

    /** Starts the server; it runs until it is told to stop, and ends with 1 where it cannot start. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try {
            var start = Start.of(arguments);
            if (!start.isAnswered()) {
                run(start);
            }
        } catch (ParameterException wrong) {
            System.err.println(said(wrong));
            System.exit(WRONG_USE);
        }
    }

    private static String said(ParameterException wrong) {
        var alike = wrong instanceof UnmatchedArgumentException unknown ? Start.alike(unknown) : List.<String>of();
        var maybe = alike.isEmpty() ? "" : " Maybe " + String.join(" or ", alike) + "?";
        return "plumbline serve: " + wrong.getMessage() + "." + maybe + " See plumbline serve --help.";
    }

    private static void run(Start start) {
        try {
            var server = SpringApplication.run(Server.class, start.settings());
            if (start.isTried()) {
                server.close();
                System.err.println("Plumbline starts with these settings.");
            }
        } catch (RuntimeException failed) {
            System.err.println("Plumbline did not start: " + reason(failed));
            System.exit(NOT_STARTED);
        }
    }

    /** The words of whoever knows best, which is the first cause; of a setting that cannot be so, its name. */
    private static String reason(Throwable failure) {
        var first = failure;
        while (first.getCause() != null) {
            if (first instanceof ConversionFailedException odd && odd.getCause() != null) {
                return "a setting cannot be \"" + odd.getValue() + "\"";
            }
            if (first instanceof BindException odd && odd.getProperty() != null) {
                var property = odd.getProperty();
                return "the setting " + property.getName() + " cannot be \"" + property.getValue() + "\"";
            }
            first = first.getCause();
        }
        return first.getMessage() == null ? first.toString() : first.getMessage();
    }
}
