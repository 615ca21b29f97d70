package studio.ui.desk;

import java.util.List;

/// The cast as its room shows it.
///
/// @param more whether there are more than a page can hold
/// @param waiting stories whose people are not in the cast yet
public record Cast(List<Group> groups, boolean more, List<Waiting> waiting) {
  public Cast {
    groups = List.copyOf(groups);
    waiting = List.copyOf(waiting);
  }

  public int size() {
    return groups.stream().mapToInt(group -> group.characters().size()).sum();
  }

  /// A project that a character may be in.
  public record Home(String id, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  public record Group(Home project, List<Card> characters) {
    public Group {
      characters = List.copyOf(characters);
    }
  }

  /// @param species empty where nobody has said
  /// @param faces addresses of up to four thumbnails
  public record Card(
      String id,
      String name,
      String species,
      String design,
      Progress progress,
      boolean hasLikeness,
      List<String> faces) {
    public Card {
      faces = List.copyOf(faces);
    }
  }

  /// How far a character's set of pictures is.
  public record Progress(int approved, int target, int pending, int rejected) {
    public double share() {
      return target == 0 ? 1 : Math.min(1, (double) approved / target);
    }

    public boolean isReady() {
      return approved >= target;
    }
  }

  /// @param names who would come
  public record Waiting(String story, String title, String project, List<String> names) {
    public Waiting {
      names = List.copyOf(names);
    }
  }
}
