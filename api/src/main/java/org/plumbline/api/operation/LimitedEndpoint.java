package org.plumbline.api.operation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.apache.tomcat.util.net.NioEndpoint;

/** Accepts so many connections of one address and no more; of IPv6, a network of 64 bits counts as one address. */
final class LimitedEndpoint extends NioEndpoint {
    private static final int NETWORK_BYTES = 8;

    private volatile int most = Integer.MAX_VALUE;

    void most(int connections) {
        this.most = connections;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (isOneTooMany(socket.socket().getInetAddress())) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    /** Counted anew for each: what is open is known to the server itself, and no count can go wrong. */
    private boolean isOneTooMany(InetAddress caller) {
        var limit = most;
        return connections.size() >= limit
                && connections.keySet().stream()
                                .filter(open -> isSame(open.socket().getInetAddress(), caller))
                                .limit(limit)
                                .count()
                        >= limit;
    }

    private static boolean isSame(InetAddress one, InetAddress other) {
        if (one instanceof Inet6Address && other instanceof Inet6Address) {
            return Arrays.equals(one.getAddress(), 0, NETWORK_BYTES, other.getAddress(), 0, NETWORK_BYTES);
        }
        return other.equals(one);
    }
}
