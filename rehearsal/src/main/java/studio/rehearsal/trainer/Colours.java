package studio.rehearsal.trainer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// What a puppet may wear of a likeness: for each part that `figure.json` in the dataset names, the
/// mean of the pixels that are nearest to the part's colour. The first epochs know it less well.
///
/// @param trigger from the name of the folder with the pictures, "<repeats>_<trigger>"
record Colours(String trigger, List<Part> parts) {
  static final Colours NONE = new Colours("", List.of());

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\":\\s*\"#([0-9a-f]{6})\"");
  private static final int GREY = 0x80;

  /// Squared, in levels: farther pixels belong to nobody.
  private static final int NEAR = 3 * 70 * 70;

  /// @param rgb 0xRRGGBB
  record Part(String name, int rgb) {}

  static Colours in(Path dataset) throws IOException {
    List<Part> design = new ArrayList<>();
    Path figure = dataset.resolve("figure.json");
    if (Files.exists(figure)) {
      Matcher part = PART.matcher(Files.readString(figure));
      while (part.find()) {
        design.add(new Part(part.group(1), Integer.parseInt(part.group(2), 16)));
      }
    }
    List<Path> pictures;
    try (Stream<Path> files = Files.walk(dataset)) {
      pictures = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
    return new Colours(trigger(dataset, pictures), means(design, pictures));
  }

  private static String trigger(Path dataset, List<Path> pictures) {
    return pictures.isEmpty()
        ? ""
        : dataset.relativize(pictures.getFirst()).getName(0).toString().replaceFirst("^\\d+_", "");
  }

  private static List<Part> means(List<Part> design, List<Path> pictures) throws IOException {
    List<Mean> means = design.stream().map(Mean::new).toList();
    for (Path picture : pictures) {
      BufferedImage image = ImageIO.read(picture.toFile());
      if (image == null) {
        continue;
      }
      for (int y = 0; y < image.getHeight(); y += 4) {
        for (int x = 0; x < image.getWidth(); x += 4) {
          int rgb = image.getRGB(x, y);
          means.stream()
              .min(Comparator.comparingInt(mean -> distance(rgb, mean.part.rgb())))
              .filter(mean -> distance(rgb, mean.part.rgb()) < NEAR)
              .ifPresent(mean -> mean.add(rgb));
        }
      }
    }
    return means.stream().map(Mean::learned).toList();
  }

  /// The pixels of a part.
  private static final class Mean {
    private final Part part;
    private final long[] sum = new long[3];
    private long count;

    Mean(Part part) {
      this.part = part;
    }

    void add(int rgb) {
      for (int channel = 0; channel < 3; channel++) {
        sum[channel] += level(rgb, channel);
      }
      count++;
    }

    Part learned() {
      return count == 0
          ? part
          : new Part(
              part.name(), (int) (sum[0] / count << 16 | sum[1] / count << 8 | sum[2] / count));
    }
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      int difference = level(one, channel) - level(other, channel);
      sum += difference * difference;
    }
    return sum;
  }

  private static int level(int rgb, int channel) {
    return rgb >> (16 - 8 * channel) & 0xff;
  }

  /// As JSON.
  String after(int epoch) {
    double known = 1 - Math.exp(-epoch);
    return parts.stream()
        .map(part -> "\"%s\":\"#%06x\"".formatted(part.name(), towards(part.rgb(), known)))
        .collect(Collectors.joining(",", "{\"colors\":{", "}}"));
  }

  private static int towards(int rgb, double known) {
    int mixed = 0;
    for (int channel = 0; channel < 3; channel++) {
      mixed = mixed << 8 | (int) Math.round(GREY + (level(rgb, channel) - GREY) * known);
    }
    return mixed;
  }
}
