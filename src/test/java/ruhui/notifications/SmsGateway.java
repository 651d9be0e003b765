package ruhui.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A counterpart of the provider on this machine: it answers as it is told and remembers what it was asked.
class SmsGateway implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    final List<String> queries = new ArrayList<>();
    final List<String> signatures = new ArrayList<>();
    private Answer answer = Answer.json(200, "{\"Code\":\"OK\",\"BizId\":\"biz-1\",\"Message\":\"OK\"}");

    interface Answer {

        void to(HttpExchange exchange) throws IOException;

        static Answer json(int status, String body) {
            return exchange -> {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            };
        }
    }

    SmsGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            queries.add(exchange.getRequestURI().getQuery());
            signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer.to(exchange);
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(int status, String body) {
        answer = Answer.json(status, body);
    }

    void refuses(String code) {
        answers(200, "{\"Code\":\"" + code + "\",\"Message\":\"no\"}");
    }

    /// Takes the request and never answers.
    void isSilent() {
        answer = _ -> {
            try {
                closing.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /// Takes the request and drops the line.
    void hangsUp() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.close();
        };
    }

    SmsSettings settings() {
        return SmsSettings.of("key", "secret", "示例供热协会", url(), "code=SMS_1,returned=SMS_2,code.en=SMS_3");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
