package studio.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.api.ProblemJson;
import studio.api.ProblemType;

/// Turns away what a page on some other site could make a browser send here.
///
/// Until there is a sign-in, reaching the port is permission enough, so two doors must stay shut: a
/// foreign name that was pointed at this machine (DNS rebinding; the `Host` header tells), and a
/// foreign page that posts or opens a WebSocket (the `Origin` and `Sec-Fetch-Site` headers tell).
/// Programs such as curl send neither and pass.
final class Doorman implements Handler<RoutingContext> {
  /// A rebinding attack needs a name that its owner can point elsewhere; a bare address is safe.
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9a-f:]+]?");

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /// Pages may use only what comes from this door. Vaadin's bootstrap needs inline script and eval.
  private static final String PAGE_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; "
          + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private final String ourName;

  Doorman(DoorPlan plan) {
    ourName = plan.host().toLowerCase(Locale.ROOT);
  }

  private boolean isOurs(HostAndPort host) {
    String name = host.host().toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals(ourName) || ADDRESS.matcher(name).matches();
  }

  @Override
  public void handle(RoutingContext visit) {
    visit
        .response()
        .putHeader("Content-Security-Policy", PAGE_POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    HttpServerRequest request = visit.request();
    Optional<HostAndPort> host = Optional.ofNullable(request.authority());
    if (host.filter(this::isOurs).isEmpty()) {
      ProblemJson.of(
              ProblemType.FOREIGN_HOST,
              "This door does not answer to the name in the Host header. Open it by the address the studio printed at start, or set server.host to that name.")
          .answer(visit);
    } else if (changesSomething(request) && isForeign(request, host.orElseThrow())) {
      ProblemJson.of(
              ProblemType.FOREIGN_ORIGIN,
              "Another site's page tried to act in the studio. Use the studio's own pages or a program that sends no Origin header.")
          .answer(visit);
    } else if (!isReadable(visit)) {
      ProblemJson.of(
              ProblemType.MALFORMED,
              "The address is not written as addresses are: a % needs two hexadecimal digits after it.")
          .answer(visit);
    } else {
      visit.next();
    }
  }

  private static boolean isReadable(RoutingContext visit) {
    try {
      visit.normalizedPath();
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean changesSomething(HttpServerRequest request) {
    return !READING.contains(request.method()) || request.getHeader("Upgrade") != null;
  }

  private static boolean isForeign(HttpServerRequest request, HostAndPort host) {
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return !origin.equalsIgnoreCase((request.isSSL() ? "https://" : "http://") + host);
    }
    return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }
}
