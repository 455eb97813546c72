package org.polybius.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request over HTTP, within limits: no redirects, no cookies, no second tries, no proxy; the
 * connection goes to an address that was checked. Apache HttpClient is used because it lets the
 * look-up of hosts be put in its hands, which java.net.http of Java 17 does not.
 */
final class Transport implements AutoCloseable {
  private final FetchLimits limits;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watchman;

  Transport(GuardedResolver resolver, FetchLimits limits, String userAgent) {
    this.limits = limits;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(resolver, limits))
            .setUserAgent(userAgent)
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(limits.silence())).build())
            .build();
    this.watchman =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "fetch deadline");
              thread.setDaemon(true);
              return thread;
            });
  }

  private static PoolingHttpClientConnectionManager connections(
      GuardedResolver resolver, FetchLimits limits) {
    Http1Config headers =
        Http1Config.custom()
            .setMaxLineLength(limits.headerLine())
            .setMaxHeaderCount(limits.headerLines())
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setMaxConnPerRoute(1)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(headers).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.silence()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .build();
  }

  /**
   * Asks for an address.
   *
   * @param headers beyond those of every request
   * @throws FetchException when no answer comes within the limits
   */
  Answer get(WebAddress address, Map<String, String> headers) throws FetchException {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader("Accept-Encoding", "gzip, deflate");
    headers.forEach(request::setHeader);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        watchman.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limits.whole().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return answer(address, request);
    } catch (IOException e) {
      throw failure(address.toString(), e, late.get());
    } finally {
      deadline.cancel(false);
    }
  }

  private Answer answer(WebAddress address, HttpGet request) throws IOException, FetchException {
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      Map<String, String> headers = new HashMap<>();
      for (Header header : response.getHeaders()) {
        headers.put(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
      }
      HttpEntity entity = response.getEntity();
      byte[] body = new byte[0];
      if (entity != null && response.getCode() == 200) {
        String encoding = headers.get("content-encoding");
        body = Body.take(address.toString(), entity.getContent(), encoding, limits.bytes());
      } else if (entity != null) {
        request.cancel(); // what a refusal says is not read
      }
      return new Answer(response.getCode(), headers, body);
    } catch (FetchException e) {
      request.cancel(); // what is still to come is not read either
      throw e;
    }
  }

  private FetchException failure(String where, IOException e, boolean late) {
    if (late) {
      String most = limits.whole().toSeconds() + " s";
      return new FetchException(
          FetchFailure.TOO_SLOW, where + ": has not been sent within the " + most + " allowed");
    }
    if (e instanceof GuardedResolver.Refused) {
      return new FetchException(
          FetchFailure.ADDRESS_REFUSED,
          where
              + ": leads to "
              + e.getMessage()
              + ", which is no public address; --allow-private-addresses lets it through");
    }
    if (e instanceof UnknownHostException) {
      return new FetchException(FetchFailure.HOST_UNKNOWN, where + ": there is no such host");
    }
    return failure(where, e);
  }

  private static FetchException failure(String where, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof MessageConstraintException) {
      return new FetchException(
          FetchFailure.HEADER_TOO_LARGE, where + ": sends a header without end: " + reason);
    }
    if (e instanceof ConnectTimeoutException || isConnecting(e)) {
      return new FetchException(FetchFailure.UNREACHABLE, where + ": cannot be reached: " + reason);
    }
    if (e instanceof SocketTimeoutException) {
      return new FetchException(
          FetchFailure.TOO_SLOW, where + ": fell silent before it had been sent");
    }
    return new FetchException(
        FetchFailure.ANSWER_BROKEN, where + ": the answer is broken or cut off: " + reason);
  }

  private static boolean isConnecting(@Nullable Throwable e) {
    return e instanceof java.net.ConnectException
        || e instanceof java.net.NoRouteToHostException
        || e instanceof javax.net.ssl.SSLException;
  }

  @Override
  public void close() {
    watchman.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
