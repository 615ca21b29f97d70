package studio.hardware.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands out from a plain ground. The ground is what the picture's border mostly shows, and
/// everything of that colour that can be reached from the border; the rest falls into figures.
public final class Silhouette {
  /// Looked at no larger than this: outlines, not details.
  private static final int SIDE = 256;

  /// As far from the ground's colour something may be and still be ground.
  private static final double GROUND = 9;

  /// So much of the border must show the ground. A figure from the waist up covers a quarter of it.
  private static final double PLAIN = 0.6;

  /// A figure has at least so much of the picture; less is dust.
  private static final double SMALLEST = 0.004;

  private final int width;
  private final int height;
  private final Lab[] pixels;
  private final List<Figure> figures = new ArrayList<>();

  private Silhouette(int width, int height, Lab[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /// One thing that hangs together.
  ///
  /// @param area share of the picture
  /// @param height share of the picture's height, from its top to its foot
  /// @param edges which edges of the picture it touches
  /// @param colors of its pixels
  /// @param heads how many things of about one width stand side by side in its upper third, for
  ///   most of it
  public record Figure(double area, double height, Edges edges, List<Lab> colors, int heads) {
    public Figure {
      colors = List.copyOf(colors);
    }
  }

  public record Edges(boolean top, boolean bottom, boolean left, boolean right) {
    public boolean any() {
      return top || bottom || left || right;
    }
  }

  /// Empty when the ground is not plain.
  public static Optional<Silhouette> of(BufferedImage picture) {
    BufferedImage small = Thumbnail.within(picture, SIDE);
    int width = small.getWidth();
    int height = small.getHeight();
    if (width < 8 || height < 8) {
      return Optional.empty();
    }
    int[] rgb = small.getRGB(0, 0, width, height, null, 0, width);
    Lab[] pixels = new Lab[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      pixels[i] = i > 0 && rgb[i] == rgb[i - 1] ? pixels[i - 1] : Lab.of(rgb[i]);
    }
    var silhouette = new Silhouette(width, height, pixels);
    return silhouette
        .ground()
        .map(ground -> {
          silhouette.cutOut(ground);
          return silhouette;
        });
  }

  /// Largest first; none on an empty sheet.
  public List<Figure> figures() {
    return List.copyOf(figures);
  }

  /// The most frequent colour of the border, if it is nearly everywhere there.
  private Optional<Lab> ground() {
    List<Integer> border = border();
    Map<Long, List<Lab>> alike = new HashMap<>();
    for (int at : border) {
      Lab color = pixels[at];
      long bin =
          Math.round(color.lightness() / 6) * 1_000_000
              + Math.round(color.a() / 6) * 1_000
              + Math.round(color.b() / 6);
      alike.computeIfAbsent(bin, _ -> new ArrayList<>()).add(color);
    }
    List<Lab> most = alike.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    Lab ground = most.get(most.size() / 2);
    long same = border.stream().filter(at -> pixels[at].distance(ground) < GROUND).count();
    return same >= PLAIN * border.size() ? Optional.of(ground) : Optional.empty();
  }

  private List<Integer> border() {
    var border = new ArrayList<Integer>();
    for (int x = 0; x < width; x++) {
      border.add(x);
      border.add((height - 1) * width + x);
    }
    for (int y = 1; y < height - 1; y++) {
      border.add(y * width);
      border.add(y * width + width - 1);
    }
    return border;
  }

  private void cutOut(Lab ground) {
    boolean[] seen = new boolean[pixels.length];
    for (int at : border()) {
      if (!seen[at] && pixels[at].distance(ground) < GROUND) {
        flood(at, seen, ground);
      }
    }
    for (int at = 0; at < pixels.length; at++) {
      if (!seen[at]) {
        List<Integer> figure = collect(at, seen);
        if (figure.size() >= SMALLEST * pixels.length) {
          figures.add(figure(figure));
        }
      }
    }
    figures.sort(Comparator.comparingDouble(Figure::area).reversed());
  }

  private void flood(int start, boolean[] seen, Lab ground) {
    int[] open = new int[pixels.length];
    int waiting = 0;
    open[waiting++] = start;
    seen[start] = true;
    while (waiting > 0) {
      int at = open[--waiting];
      for (int next : neighbours(at)) {
        if (next >= 0 && !seen[next] && pixels[next].distance(ground) < GROUND) {
          seen[next] = true;
          open[waiting++] = next;
        }
      }
    }
  }

  private List<Integer> collect(int start, boolean[] seen) {
    var found = new ArrayList<Integer>();
    found.add(start);
    seen[start] = true;
    for (int i = 0; i < found.size(); i++) {
      for (int next : neighbours(found.get(i))) {
        if (next >= 0 && !seen[next]) {
          seen[next] = true;
          found.add(next);
        }
      }
    }
    return found;
  }

  /// Left, right, above, below; -1 where the picture ends.
  private int[] neighbours(int at) {
    int x = at % width;
    return new int[] {
      x > 0 ? at - 1 : -1,
      x < width - 1 ? at + 1 : -1,
      at - width,
      at + width < pixels.length ? at + width : -1
    };
  }

  private Figure figure(List<Integer> places) {
    int top = height;
    int bottom = 0;
    int left = width;
    int right = 0;
    boolean[] here = new boolean[pixels.length];
    var colors = new ArrayList<Lab>(places.size());
    for (int at : places) {
      top = Math.min(top, at / width);
      bottom = Math.max(bottom, at / width);
      left = Math.min(left, at % width);
      right = Math.max(right, at % width);
      here[at] = true;
      colors.add(pixels[at]);
    }
    return new Figure(
        (double) places.size() / pixels.length,
        (bottom - top + 1.0) / height,
        new Edges(top == 0, bottom == height - 1, left == 0, right == width - 1),
        colors,
        heads(here, top, bottom));
  }

  private int heads(boolean[] here, int top, int bottom) {
    int tall = bottom - top + 1;
    int rows = Math.max(1, tall / 3);
    int twice = 0;
    for (int y = top; y < top + rows; y++) {
      List<Integer> runs = runs(here, y);
      runs.removeIf(run -> run < 0.12 * tall);
      if (runs.size() > 1 && runs.getLast() >= 0.5 * runs.getFirst()) {
        twice++;
      }
    }
    return twice > 0.4 * rows ? 2 : 1;
  }

  /// How wide the pieces of a row are: the widest first, of the others only the next.
  private List<Integer> runs(boolean[] here, int y) {
    var runs = new ArrayList<Integer>();
    int run = 0;
    for (int x = 0; x <= width; x++) {
      if (x < width && here[y * width + x]) {
        run++;
      } else if (run > 0) {
        runs.add(run);
        run = 0;
      }
    }
    runs.sort(Comparator.reverseOrder());
    return new ArrayList<>(runs.subList(0, Math.min(2, runs.size())));
  }
}
