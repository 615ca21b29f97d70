package studio.door;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import studio.ui.host.UiHost;

/// Passes a request on to the pages, WebSocket upgrades too, with the gate's secret added and
/// whatever a visitor claims about other proxies taken away.
final class UiProxy implements Handler<RoutingContext> {
  private static final List<String> CLAIMS =
      List.of(
          UiHost.GATE_HEADER,
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Port",
          "X-Forwarded-Server",
          "X-Proxied-Https");

  private final HttpProxy proxy;

  UiProxy(Vertx vertx, UiHost ui) {
    proxy =
        HttpProxy.reverseProxy(
                new ProxyOptions().setSupportWebSocket(true),
                vertx.createHttpClient(
                    new HttpClientOptions().setIdleTimeout(0),
                    new PoolOptions().setHttp1MaxSize(256)))
            .origin(SocketAddress.inetSocketAddress(ui.port(), "127.0.0.1"))
            .addInterceptor(
                new ProxyInterceptor() {
                  @Override
                  public Future<ProxyResponse> handleProxyRequest(ProxyContext passing) {
                    introduce(passing, ui);
                    return passing.sendRequest();
                  }
                },
                true);
  }

  private static void introduce(ProxyContext passing, UiHost ui) {
    HttpServerRequest visitor = passing.request().proxiedRequest();
    MultiMap headers = passing.request().headers();
    CLAIMS.forEach(headers::remove);
    headers
        .set(UiHost.GATE_HEADER, ui.secret())
        .set("X-Forwarded-Proto", visitor.isSSL() ? "https" : "http")
        .set("X-Forwarded-Host", String.valueOf(visitor.authority()))
        .set("X-Forwarded-For", visitor.remoteAddress().hostAddress());
  }

  @Override
  public void handle(RoutingContext visit) {
    proxy.handle(visit.request());
  }
}
