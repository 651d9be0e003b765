package ruhui.wechatpay;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.http.AbstractHttpClient;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.OriginalResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The official library's way to the provider, over the JDK's HTTP client and to the address the operator set.
final class Line extends AbstractHttpClient {

    /// The library looks for these letter by letter, whatever case they came in.
    private static final List<String> CANONICAL =
            List.of("Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Signature", "Wechatpay-Serial", "Request-ID");

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private final HttpClient http;
    private final URI base;
    private final Duration patience;

    Line(Config config, URI base, Duration connecting, Duration patience) {
        super(config.createCredential(), config.createValidator());
        this.base = base;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connecting)
                .build();
    }

    @Override
    protected String getHttpClientInfo() {
        return "jdk";
    }

    @Override
    protected OriginalResponse innerExecute(HttpRequest request) {
        var answer = send(request);
        return new OriginalResponse.Builder()
                .request(request)
                .headers(headers(answer))
                .statusCode(answer.statusCode())
                .contentType(answer.headers().firstValue("Content-Type").orElse(null))
                .body(new String(answer.body(), StandardCharsets.UTF_8))
                .build();
    }

    @Override
    protected InputStream innerDownload(HttpRequest request) {
        var answer = send(request);
        if (answer.statusCode() < OK || answer.statusCode() >= REDIRECTS) {
            var said = new String(answer.body(), StandardCharsets.UTF_8);
            throw new ServiceException(request, answer.statusCode(), said.startsWith("{") ? said : "{}");
        }
        return new ByteArrayInputStream(answer.body());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        var outgoing = java.net.http.HttpRequest.newBuilder(target(request.getUri()))
                .timeout(patience)
                .method(request.getHttpMethod().name(), body(request));
        request.getHeaders().getHeaders().forEach(outgoing::setHeader);
        var coming = http.sendAsync(outgoing.build(), BodyHandlers.ofByteArray());
        try {
            // The client's own limit ends with the headers; a body that trickles must not hold us either.
            var answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug(
                    "{} {} → {}, request {}",
                    request.getHttpMethod(),
                    request.getUri().getPath(),
                    answer.statusCode(),
                    answer.headers().firstValue("Request-ID").orElse("-"));
            return answer;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new HttpException(request, ending);
        } catch (ExecutionException failed) {
            throw new HttpException(
                    request, failed.getCause() instanceof IOException cause ? cause : new IOException(failed));
        } catch (TimeoutException silent) {
            coming.cancel(true);
            throw new HttpException(request, new IOException("no answer within " + patience, silent));
        }
    }

    private URI target(URI wanted) {
        var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return URI.create(base + wanted.getRawPath() + query);
    }

    private static BodyPublisher body(HttpRequest request) {
        return request.getBody() instanceof JsonRequestBody json
                ? BodyPublishers.ofString(json.getBody())
                : BodyPublishers.noBody();
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        var headers = new HashMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        for (var name : CANONICAL) {
            answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }
}
