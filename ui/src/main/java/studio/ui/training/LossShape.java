package studio.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.Training.Point;

/// Draws a loss over its steps as SVG, with a line where each epoch begins. The scale begins at the
/// lowest loss, because what matters is whether it still falls.
record LossShape(List<Point> points) {
  static final int WIDTH = 600;
  static final int HEIGHT = 120;

  /// Room above and below the line.
  private static final int MARGIN = 8;

  LossShape {
    points = List.copyOf(points);
  }

  String svg() {
    return """
    <svg viewBox="0 0 %d %d" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
    <path class="ns-loss-epochs" d="%s"/><path class="ns-loss-area" d="%s"/>\
    <path class="ns-loss-line" d="%s"/></svg>\
    """
        .formatted(WIDTH, HEIGHT, epochs(), area(), line());
  }

  String line() {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "M" : "L").append(x(point)).append(' ').append(y(point));
    }
    return path.toString();
  }

  private String area() {
    return points.isEmpty()
        ? ""
        : "%sL%s %d L%s %dZ"
            .formatted(line(), x(points.getLast()), HEIGHT, x(points.getFirst()), HEIGHT);
  }

  private String epochs() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).epoch() != points.get(i - 1).epoch()) {
        lines.append("M%s 0V%d".formatted(x(points.get(i)), HEIGHT));
      }
    }
    return lines.toString();
  }

  Point lowest() {
    return points.stream().min(Comparator.comparingDouble(Point::loss)).orElseThrow();
  }

  private String x(Point point) {
    long first = points.getFirst().step();
    double whole = Math.max(1, points.getLast().step() - first);
    return number(WIDTH * (point.step() - first) / whole);
  }

  private String y(Point point) {
    double low = lowest().loss();
    double high = points.stream().mapToDouble(Point::loss).max().orElse(1);
    double height = high > low ? (point.loss() - low) / (high - low) : 0.5;
    return number(HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// For the ear.
  String sentence(String what) {
    return String.format(
        Locale.ROOT,
        "Loss of %s: %.4f at step %d, %.4f at step %d, lowest %.4f",
        what,
        points.getFirst().loss(),
        points.getFirst().step(),
        points.getLast().loss(),
        points.getLast().step(),
        lowest().loss());
  }

  /// The last point of each epoch, at most so many, evenly chosen, the newest among them.
  List<Point> perEpoch(int most) {
    List<Point> last = new ArrayList<>();
    for (Point point : points) {
      if (!last.isEmpty() && last.getLast().epoch() == point.epoch()) {
        last.removeLast();
      }
      last.add(point);
    }
    int step = Math.max(1, Math.ceilDiv(last.size(), most));
    List<Point> chosen = new ArrayList<>();
    for (int i = last.size() - 1; i >= 0; i -= step) {
      chosen.addFirst(last.get(i));
    }
    return chosen;
  }
}
