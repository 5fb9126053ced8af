package org.plumbline.api.operation;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/** A port with threads of its own on which health alone is asked for: it answers however busy the server is otherwise. */
final class HealthPort extends ValveBase {
    private static final int THREADS = 8;
    private static final int MOST_CONNECTIONS = 512;
    private static final int PATIENCE_MILLIS = 5000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Connector connector;

    private HealthPort(Connector connector) {
        super(true);
        this.connector = connector;
    }

    static HealthPort at(@Nullable InetAddress address, int port, int mostOfOneAddress) {
        var protocol = new LimitedProtocol();
        protocol.mostOfOneAddress(mostOfOneAddress);
        protocol.setAddress(address);
        protocol.setMaxThreads(THREADS);
        protocol.setMinSpareThreads(1);
        protocol.setMaxConnections(MOST_CONNECTIONS);
        protocol.setConnectionTimeout(PATIENCE_MILLIS);
        var connector = new Connector(protocol);
        connector.setPort(port);
        return new HealthPort(connector);
    }

    Connector connector() {
        return connector;
    }

    /** Whether nobody else listens there now. */
    static boolean isFree(@Nullable InetAddress address, int port) {
        try (var probe = new ServerSocket(port, 1, address)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector() != connector || isHealth(request)) {
            getNext().invoke(request, response);
        } else {
            response.sendError(Response.SC_NOT_FOUND);
        }
    }

    private static boolean isHealth(Request request) {
        var path = request.getDecodedRequestURI();
        return METHODS.contains(request.getMethod())
                && path != null
                && (path.equals("/actuator/health") || path.startsWith("/actuator/health/"));
    }
}
