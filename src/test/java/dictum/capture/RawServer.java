package dictum.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that sends whatever bytes a test wants, however broken, from any loopback address. */
final class RawServer implements AutoCloseable {
    /** Writes the answer to one request; its connection is closed after it. */
    interface Site {
        void answer(String path, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "raw server");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger connections = new AtomicInteger();

    RawServer(Site site) throws IOException {
        socket = new ServerSocket(0, 500, InetAddress.getByName("0.0.0.0"));
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    connections.incrementAndGet();
                    threads.execute(() -> serve(connection, site));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    URI at(String host, String path) {
        return URI.create("http://%s:%d%s".formatted(host, socket.getLocalPort(), path));
    }

    URI at(String path) {
        return at("127.0.0.1", path);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    static void head(OutputStream out, String... lines) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n"
                        + String.join("\r\n", lines)
                        + (lines.length == 0 ? "\r\n" : "\r\n\r\n"))
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private static void serve(Socket connection, Site site) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // to the end of the request's head
            }
            String[] parts = request == null ? new String[0] : request.split(" ", -1);
            if (parts.length > 1) {
                site.answer(parts[1], connection.getOutputStream());
                connection.getOutputStream().flush();
            } else {
                in.transferTo(Writer.nullWriter()); // a handshake, which is never answered
            }
        } catch (IOException | InterruptedException gone) {
            // the other side let go, as it should
        }
    }
}
