package org.plumbline.api.operation;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP as the web server speaks it, with a limit to the connections of one address. */
public final class LimitedProtocol extends Http11NioProtocol {
    private final LimitedEndpoint endpoint;

    /** The web server makes it by its name. */
    public LimitedProtocol() {
        this(new LimitedEndpoint());
    }

    private LimitedProtocol(LimitedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void mostOfOneAddress(int connections) {
        endpoint.most(connections);
    }
}
