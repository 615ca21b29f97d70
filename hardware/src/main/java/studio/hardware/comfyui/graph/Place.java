package studio.hardware.comfyui.graph;

import java.util.Arrays;
import java.util.List;

/// Where a slot is in a graph: an input of a node, written "6.text".
public record Place(String node, String input) {
  public Place {
    if (node.isBlank() || input.isBlank()) {
      throw new IllegalArgumentException(
          "A place is a node's id, a dot and an input's name, such as 6.text");
    }
  }

  /// One or more places, between commas.
  static List<Place> listOf(String written) {
    return Arrays.stream(written.split(",", -1)).map(Place::of).toList();
  }

  private static Place of(String written) {
    String place = written.strip();
    int dot = place.indexOf('.');
    return dot < 0
        ? new Place(place, "")
        : new Place(place.substring(0, dot), place.substring(dot + 1));
  }

  @Override
  public String toString() {
    return node + "." + input;
  }
}
