package studio.ui.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import studio.hardware.card.Vram;
import studio.ui.desk.Hardware.Moment;

/// Draws a card's memory over time as SVG: all that was in use, and over it the part of strangers.
/// Where the card was not read for a while, the curve has a gap.
record MemoryCurve(List<Moment> past, Vram total) {
  static final int WIDTH = 600;
  static final int HEIGHT = 100;

  /// A pause so many times longer than usual is a gap.
  private static final int GAP = 5;

  String svg() {
    return """
    <svg viewBox="0 0 %d %d" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
    <path class="ns-curve-line" d="M0 %3$d H%1$d M0 %4$d H%1$d M0 %5$d H%1$d"/>\
    <path class="ns-curve-used" d="%6$s"/><path class="ns-curve-strangers" d="%7$s"/></svg>\
    """
        .formatted(
            WIDTH,
            HEIGHT,
            HEIGHT / 4,
            HEIGHT / 2,
            3 * HEIGHT / 4,
            area(Moment::used),
            area(Moment::strangers));
  }

  /// One closed shape per stretch without a gap.
  String area(Function<Moment, Vram> height) {
    StringBuilder path = new StringBuilder();
    for (List<Moment> stretch : stretches()) {
      path.append("M%s %d".formatted(x(stretch.getFirst()), HEIGHT));
      stretch.forEach(
          moment -> path.append("L%s %s".formatted(x(moment), y(height.apply(moment)))));
      path.append("L%s %dZ".formatted(x(stretch.getLast()), HEIGHT));
    }
    return path.toString();
  }

  private List<List<Moment>> stretches() {
    List<List<Moment>> stretches = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Moment moment : past) {
      if (stretches.isEmpty()
          || Duration.between(last, moment.at()).compareTo(longestPause()) > 0) {
        stretches.add(new ArrayList<>());
      }
      stretches.getLast().add(moment);
      last = moment.at();
    }
    return stretches;
  }

  private Duration longestPause() {
    return span().dividedBy(Math.max(1, past.size() - 1)).multipliedBy(GAP);
  }

  Duration span() {
    return past.isEmpty()
        ? Duration.ZERO
        : Duration.between(past.getFirst().at(), past.getLast().at());
  }

  private String x(Moment moment) {
    double whole = Math.max(1, span().toMillis());
    double since = Duration.between(past.getFirst().at(), moment.at()).toMillis();
    return number(WIDTH * since / whole);
  }

  private String y(Vram memory) {
    double whole = Math.max(1, total.bytes());
    return number(HEIGHT - HEIGHT * Math.min(1, memory.bytes() / whole));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// At most so many moments, evenly chosen, the newest among them; newest first.
  List<Moment> some(int most) {
    List<Moment> chosen = new ArrayList<>();
    int step = Math.max(1, (past.size() + most - 1) / most);
    for (int i = past.size() - 1; i >= 0; i -= step) {
      chosen.add(past.get(i));
    }
    return chosen;
  }
}
