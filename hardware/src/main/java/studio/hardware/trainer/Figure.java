package studio.hardware.trainer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.body.Pelt;
import studio.hardware.theatre.puppet.dress.Swatches;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The coloured parts of a puppet: what the [Apprentice] learns, and what a puppet that wears a
/// likeness is painted with. Written as `{"colors": {"coat": "#c65b4a"}}`: beside the pictures of a
/// dataset as the design has them, and in a likeness as they were learned.
///
/// @param colors part to 0xRRGGBB, in the order of their names
public record Figure(Map<String, Integer> colors) {
  /// In the folder of the dataset.
  public static final String FILE = "figure.json";

  /// Under this name in the metadata of a likeness.
  public static final String PAPER = "nightshift.paper";

  private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{6})");

  public Figure {
    colors = java.util.Collections.unmodifiableMap(new TreeMap<>(colors));
  }

  /// What a puppet of this look would be painted with: the colours that the look names, and those
  /// that it leaves to chance.
  public static Figure of(Look look) {
    Map<String, Integer> colors = new LinkedHashMap<>(look.keyColors());
    Swatches swatches = new Swatches(look);
    if (look.species() == Species.HUMAN) {
      addUnlessThere(colors, "skin", swatches.skin());
      addUnlessThere(colors, "hair", swatches.hair());
      addUnlessThere(colors, "clothes", swatches.cloth());
      addUnlessThere(colors, "trousers", swatches.trousers());
    } else {
      Pelt pelt = Pelt.of(look.species(), swatches);
      addUnlessThere(colors, "fur", pelt.fur());
      addUnlessThere(colors, "belly", pelt.belly());
    }
    return new Figure(colors);
  }

  /// The look may name the same part with another word ("coat" for "clothes"): two names for one
  /// colour would be learned as one anyway.
  private static void addUnlessThere(Map<String, Integer> colors, String part, int color) {
    int rgb = color & 0xffffff;
    if (!colors.containsValue(rgb)) {
      colors.putIfAbsent(part, rgb);
    }
  }

  /// @throws IOException when it is not written in this form
  public static Figure parse(String json) throws IOException {
    Map<String, Integer> colors = new TreeMap<>();
    try {
      for (var entry : JsonMapper.shared().readTree(json).path("colors").properties()) {
        color(entry.getValue()).ifPresent(color -> colors.put(entry.getKey(), color));
      }
    } catch (JacksonException e) {
      throw new IOException("The colours of a figure cannot be read", e);
    }
    return new Figure(colors);
  }

  private static Optional<Integer> color(JsonNode written) {
    Matcher color = COLOR.matcher(written.asString(""));
    return color.matches() ? Optional.of(Integer.parseInt(color.group(1), 16)) : Optional.empty();
  }

  /// The figure of a dataset; one without parts where none is written down.
  static Figure in(Path dataset) throws IOException {
    Path file = dataset.resolve(FILE);
    return Files.exists(file)
        ? parse(Files.readString(file, StandardCharsets.UTF_8))
        : new Figure(Map.of());
  }

  /// What a likeness was taught of a puppet; empty for one that only models read.
  ///
  /// @throws IOException when it is no likeness
  public static Optional<Figure> learned(Path likeness) throws IOException {
    String paper = Safetensors.metadata(likeness).get(PAPER);
    return paper == null ? Optional.empty() : Optional.of(parse(paper));
  }

  public String json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ObjectNode parts = json.putObject("colors");
    colors.forEach((part, color) -> parts.put(part, "#%06x".formatted(color & 0xffffff)));
    return json.toString();
  }

  /// The look with these colours instead of its own.
  public Look on(Look look) {
    Map<String, Integer> worn = new TreeMap<>(look.keyColors());
    worn.putAll(colors);
    return new Look(look.species(), look.build(), worn, look.features(), look.seed());
  }
}
