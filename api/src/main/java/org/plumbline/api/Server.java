package org.plumbline.api;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: starts with {@code ./plumbline serve}. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class Server {
    /** Starts the server; it runs until it is told to stop. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        SpringApplication.run(Server.class, arguments);
    }
}
