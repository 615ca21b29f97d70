package studio.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.ui.desk.Analytics.Day;

/// Quality over time: a line for the eye, a sentence for the ear, a table for whoever wants
/// numbers.
final class TrendCard extends Article {
  private final Svg curve = new Svg();
  private final Span first = new Span();
  private final Div top = new Div(new H2("Quality over time"));
  private final Paragraph quiet =
      new Paragraph("No picture of these days was judged or decided on.");
  private final Div plot;
  private final Div axis = new Div(first, new Span("today"));
  private final NumberTable table =
      new NumberTable(
          "Quality day by day, newest first",
          List.of("Day", "Drawn", "Mean score", "Approved", "Rejected"));

  private final NativeDetails numbers = new NativeDetails("As a table", table);

  TrendCard() {
    addClassNames("ns-card", "ns-trend");
    top.addClassName("ns-card-top");
    curve.addClassName("ns-trend-curve");
    curve.getElement().setAttribute("role", "img");
    Span best = new Span("1.0");
    best.addClassName("ns-chart-full");
    plot = new Div(best, curve);
    plot.addClassName("ns-plot");
    axis.addClassName("ns-chart-axis");
    Div legend =
        new Div(
            key("ns-legend-mark-score", "mean score"),
            key("ns-legend-mark-approved", "approved"),
            key("ns-legend-mark-rejected", "rejected"));
    legend.addClassName("ns-legend");
    numbers.addClassName("ns-numbers");
    add(top, quiet, plot, axis, legend, numbers);
  }

  static Span key(String mark, String words) {
    Span key = new Span(words);
    key.addClassNames("ns-legend-mark", mark);
    return key;
  }

  /// Puts the choice of days beside the title.
  void choose(Component days) {
    top.add(days);
  }

  void show(List<Day> days) {
    boolean anything = days.stream().anyMatch(TrendCard::says);
    quiet.setVisible(!anything);
    plot.setVisible(anything);
    axis.setVisible(anything);
    numbers.setVisible(anything);
    if (!anything) {
      return;
    }
    curve.setSvg(new TrendCurve(days).svg());
    curve.getElement().setAttribute("aria-label", sentence(days));
    first.setText(days.getFirst().day().toString());
    table.show(
        days.reversed().stream()
            .filter(TrendCard::says)
            .map(day ->
                List.of(
                    day.day().toString(),
                    Integer.toString(day.pictures()),
                    day.average().map(TrendCard::mark).orElse("–"),
                    Integer.toString(day.approved()),
                    Integer.toString(day.rejected())))
            .toList());
  }

  private static boolean says(Day day) {
    return day.pictures() + day.approved() + day.rejected() > 0;
  }

  private static String sentence(List<Day> days) {
    List<Day> judged = days.stream().filter(day -> day.average().isPresent()).toList();
    int approved = days.stream().mapToInt(Day::approved).sum();
    int rejected = days.stream().mapToInt(Day::rejected).sum();
    Optional<String> scores =
        judged.isEmpty()
            ? Optional.empty()
            : Optional.of(
                "mean score %s on %s, %s on %s; "
                    .formatted(
                        mark(judged.getFirst().average().orElseThrow()),
                        judged.getFirst().day(),
                        mark(judged.getLast().average().orElseThrow()),
                        judged.getLast().day()));
    return "Quality over %d days: %s%d approved, %d rejected"
        .formatted(days.size(), scores.orElse(""), approved, rejected);
  }

  private static String mark(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
