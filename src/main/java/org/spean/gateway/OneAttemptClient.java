package org.spean.gateway;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP side of the Twilio SDK, made safe: one request per attempt. The SDK's own client sends one SMS up to six times when
 * the answer is a 5xx (console-reliability-security.md M1), and its pool of 20 connections makes the rest wait
 * (twilio-and-somleng.md section 0, point 7). Blocking; for worker threads only. Thread-safe.
 */
final class OneAttemptClient extends HttpClient implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout POOL = Timeout.ofSeconds(2);
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpHost host;
    private final String path;
    private final CloseableHttpClient client;

    /**
     * @param base where requests really go: Twilio, Somleng, or a stand-in on loopback
     * @param connections at the same time; the number of threads that use this client
     * @param silence the longest time without a byte of the answer
     */
    OneAttemptClient(URI base, int connections, Duration silence) {
        this.host = new HttpHost(base.getScheme(), base.getHost(), base.getPort());
        this.path = base.getRawPath() == null || base.getRawPath().equals("/") ? "" : base.getRawPath();
        Timeout read = Timeout.of(silence);
        this.client = HttpClientBuilder.create()
                .useSystemProperties()
                .setUserAgent("spean")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(POOL)
                        .setResponseTimeout(read)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(read)
                                // A POST on a connection the other side has closed would end as "perhaps sent".
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(IDLE)
                                .build())
                        .build())
                .evictIdleConnections(IDLE)
                .build();
    }

    /** The SDK's retries happen in here; this one has none. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /** @throws NoAnswer when there was none */
    @Override
    public Response makeRequest(Request request) {
        try {
            return client.execute(host, http(request), null, OneAttemptClient::answer);
        } catch (IOException e) {
            throw NoAnswer.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private ClassicHttpRequest http(Request request) {
        String query = request.encodeQueryParams();
        String method = request.getMethod().toString();
        ClassicHttpRequest http =
                new BasicClassicHttpRequest(method, path + pathOf(request) + (query.isEmpty() ? "" : "?" + query));
        http.addHeader(HttpHeaders.ACCEPT, "application/json");
        http.addHeader(HttpHeaders.AUTHORIZATION, request.getAuthString());
        if (method.equals("POST")) {
            List<NameValuePair> fields = new ArrayList<>();
            request.getPostParams()
                    .forEach(
                            (name, values) -> values.forEach(value -> fields.add(new BasicNameValuePair(name, value))));
            http.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        }
        return http;
    }

    /** The path of the address that the SDK would ask. */
    private static String pathOf(Request request) {
        String url = request.getUrl();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "/" : url.substring(path);
    }

    private static Response answer(ClassicHttpResponse http) throws IOException {
        byte[] body =
                http.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(http.getEntity(), LONGEST_ANSWER);
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return new Response(text, http.getCode(), http.getHeaders());
    }
}
