package studio.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A short page behind the type of every problem, for the person who follows the link.
public final class ProblemPages {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title><style>
      :root { color-scheme: light dark; }
      body { font: 17px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem;
             background: light-dark(#f7f1e5, #12132b); color: light-dark(#23244a, #efe6d4); }
      h1 { font-size: 1.6rem; line-height: 1.25; } a { color: light-dark(#8a4b00, #ffc36b); }
      code { background: light-dark(#eadfca, #24264a); padding: .1em .4em; border-radius: .3em; }
      </style></head><body><main>%2$s</main></body></html>
      """;

  public void hangOn(Router router) {
    for (ProblemType type : ProblemType.values()) {
      String page =
          FRAME.formatted(
              type.title(),
              "<p><code>%d %s</code></p><h1>%s</h1><p>%s</p><p><a href=\"/problems\">All kinds of problem</a></p>"
                  .formatted(type.status(), type.slug(), type.title(), type.advice()));
      router.get(type.page().toString()).handler(visit -> html(visit, page));
    }
    String all =
        Arrays.stream(ProblemType.values())
            .map(t ->
                "<li><a href=\"%s\">%s</a> <code>%d</code></li>"
                    .formatted(t.page(), t.title(), t.status()))
            .collect(Collectors.joining());
    String index = FRAME.formatted("Problems", "<h1>What can go wrong</h1><ul>" + all + "</ul>");
    router.get("/problems").handler(visit -> html(visit, index));
  }

  private static void html(RoutingContext visit, String page) {
    visit.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page);
  }
}
