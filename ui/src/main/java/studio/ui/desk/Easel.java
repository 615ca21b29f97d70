package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// What stands in the room where the cast is drawn.
public final class Easel {
  private Easel() {}

  /// Somebody who can be drawn.
  ///
  /// @param thumbnail address of a picture
  /// @param pictures approved so far
  /// @param lacks what must be written before it can be drawn without a prompt; empty when nothing
  public record Model(
      String id,
      String name,
      String project,
      Optional<String> thumbnail,
      int pictures,
      String lacks) {}

  /// @param name "Arms crossed"
  /// @param words as they are sent
  public record PoseChoice(String id, String name, String words) {}

  /// What somebody wants.
  ///
  /// @param seed absent for lots
  /// @param prompt instead of style and design; empty for those
  /// @param poses ids; empty for poses by lot
  public record Order(
      String model,
      int count,
      Optional<Long> seed,
      String prompt,
      String negative,
      List<String> poses) {
    public Order {
      poses = List.copyOf(poses);
    }
  }

  /// @param refined worked out better instead of a little different
  public record Again(String model, String picture, int count, boolean refined) {}

  /// The words of a picture before it is drawn.
  public record Words(List<Part> wanted, List<Part> unwanted) {
    public static final Words NONE = new Words(List.of(), List.of());

    public Words {
      wanted = List.copyOf(wanted);
      unwanted = List.copyOf(unwanted);
    }
  }

  /// @param source "style", "template", "design", "pose", "solo", "yours", "learned", "feedback",
  ///   "character"
  /// @param name of the source for people
  public record Part(String source, String name, String words) {}

  /// A batch as a strip of pictures.
  ///
  /// @param title "3 pictures", "3 variants"
  /// @param about "20 Nov 21:04 · seed 42"
  /// @param done 0 to 1
  /// @param isAtWork whether something more comes by itself
  /// @param problem what went wrong, with what to do
  public record Strip(
      String id,
      String title,
      String about,
      String stage,
      double done,
      boolean isAtWork,
      Optional<String> problem,
      List<Tile> tiles) {
    public Strip {
      tiles = List.copyOf(tiles);
    }
  }

  /// A place in a strip.
  ///
  /// @param number from 1
  /// @param picture id once it has come
  /// @param image address of what can be seen of it
  /// @param whole address of the whole picture
  /// @param words its pose, or how far it is
  /// @param state "waiting", "drawing", "pending", "approved", "rejected", "failed", "stopped"
  public record Tile(
      int number,
      Optional<String> picture,
      Optional<String> image,
      Optional<String> whole,
      String words,
      String state) {}
}
