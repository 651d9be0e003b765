package ruhui.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// One address before both nodes: each connection goes to the next one that takes it.
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    Balancer(List<Integer> ports) throws IOException {
        this.ports = ports;
        this.door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        people.submit(this::accept);
    }

    String base() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                people.submit(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        var first = turn.getAndIncrement();
        for (int i = 0; i < ports.size(); i++) {
            var port = ports.get(Math.floorMod(first + i, ports.size()));
            try {
                var node = new Socket(InetAddress.getLoopbackAddress(), port);
                people.submit(() -> pump(caller, node));
                people.submit(() -> pump(node, caller));
                return;
            } catch (IOException down) {
                // The next one, then.
            }
        }
        close(caller);
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Seen by both when it is closed.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        people.shutdownNow();
    }
}
