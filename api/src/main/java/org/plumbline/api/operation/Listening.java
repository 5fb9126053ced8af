package org.plumbline.api.operation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the server listens, and how many connections it accepts. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Listening implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int LAST_PORT = 65_535;
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final ServerProperties server;
    private final int mostOfOneAddress;
    private final @Nullable Integer healthPort;

    Listening(
            ServerProperties server,
            @Value("${plumbline.connections-per-address}") int mostOfOneAddress,
            @Value("${plumbline.health-port:#{null}}") @Nullable Integer healthPort) {
        this.server = server;
        this.mostOfOneAddress = mostOfOneAddress;
        this.healthPort = healthPort;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(LimitedProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof LimitedProtocol http) {
                http.mostOfOneAddress(mostOfOneAddress);
                // Who is refused by the head of a call need not send its body.
                http.setContinueResponseTiming("onRead");
            }
        });
        factory.addEngineValves(new Front());
        health(factory);
    }

    /** Where no port was named, and the next one is another's, health is asked for on the port of everything alone. */
    private void health(TomcatServletWebServerFactory factory) {
        var port = healthPort == null ? next() : healthPort;
        if (healthPort == null && port > 0 && !HealthPort.isFree(server.getAddress(), port)) {
            LOG.warn("Port {} is taken: health has no port of its own until one is named (--health-port)", port);
            return;
        }
        var health = HealthPort.at(server.getAddress(), port, mostOfOneAddress);
        factory.addAdditionalConnectors(health.connector());
        factory.addEngineValves(health);
    }

    private int next() {
        var port = server.getPort();
        return port == null || port == 0 || port == LAST_PORT ? 0 : port + 1;
    }
}
