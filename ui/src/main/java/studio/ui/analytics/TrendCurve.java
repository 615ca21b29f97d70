package studio.ui.analytics;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import studio.ui.desk.Analytics.Day;

/// Draws quality day by day as SVG: decisions as columns, approved below and rejected above, and
/// over them the mean score from 0 at the bottom to 1 at the top. Days without a score are passed
/// over by the line.
record TrendCurve(List<Day> days) {
  static final int WIDTH = 600;
  static final int HEIGHT = 160;

  /// Columns stay under the line most of the time.
  private static final double COLUMNS = 0.6 * HEIGHT;

  String svg() {
    return """
    <svg viewBox="0 0 %d %d" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
    <path class="ns-curve-line" d="M0 %3$d H%1$d M0 %4$d H%1$d M0 %5$d H%1$d"/>\
    <path class="ns-trend-approved" d="%6$s"/><path class="ns-trend-rejected" d="%7$s"/>\
    <path class="ns-trend-score" d="%8$s"/><path class="ns-trend-dots" d="%9$s"/></svg>\
    """
        .formatted(
            WIDTH,
            HEIGHT,
            HEIGHT / 4,
            HEIGHT / 2,
            3 * HEIGHT / 4,
            columns(false),
            columns(true),
            line(),
            dots());
  }

  private String columns(boolean rejected) {
    double most =
        Math.max(1, days.stream().mapToInt(day -> day.approved() + day.rejected()).max().orElse(1));
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      int count = rejected ? day.rejected() : day.approved();
      if (count > 0) {
        double bottom = HEIGHT - (rejected ? day.approved() : 0) * COLUMNS / most;
        double height = count * COLUMNS / most;
        double width = 0.5 * WIDTH / days.size();
        path.append(
            "M%s %sh%sv-%sh-%sZ"
                .formatted(
                    number(x(i) - width / 2),
                    number(bottom),
                    number(width),
                    number(height),
                    number(width)));
      }
    }
    return path.toString();
  }

  String line() {
    StringBuilder path = new StringBuilder();
    judged().forEach(i -> path.append(path.isEmpty() ? "M" : "L").append(point(i)));
    return path.toString();
  }

  /// Strokes without a length: round ends make dots of them, however the picture is stretched.
  private String dots() {
    StringBuilder path = new StringBuilder();
    judged().forEach(i -> path.append("M").append(point(i)).append("h0"));
    return path.toString();
  }

  private IntStream judged() {
    return IntStream.range(0, days.size()).filter(i -> days.get(i).average().isPresent());
  }

  private String point(int day) {
    double score = days.get(day).average().orElseThrow();
    return number(x(day)) + " " + number(HEIGHT * (1 - Math.clamp(score, 0, 1)));
  }

  private double x(int day) {
    return WIDTH * (day + 0.5) / days.size();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
