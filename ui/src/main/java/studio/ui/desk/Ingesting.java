package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// What can be brought in, for whom, and what is being brought.
///
/// @param webHint why no video can be fetched from the web; empty when one can
public record Ingesting(
    List<Target> targets, List<Run> runs, List<Place> roots, List<String> comfyUi, String webHint) {
  public Ingesting {
    targets = List.copyOf(targets);
    runs = List.copyOf(runs);
    roots = List.copyOf(roots);
    comfyUi = List.copyOf(comfyUi);
  }

  /// Whom the pictures are of.
  ///
  /// @param character empty for whoever they are
  public record Target(String project, Optional<String> character, String name) {}

  /// A folder or a file of the server.
  ///
  /// @param about "12 pictures and videos"
  public record Place(String path, String name, boolean isFolder, String about) {}

  /// Something that is being brought in, or was.
  ///
  /// @param words "12 taken, 3 were there already, 1 refused"
  public record Run(
      String id,
      String what,
      State state,
      int percent,
      String words,
      List<String> remarks,
      Optional<String> problem,
      List<Result> results) {
    public Run {
      remarks = List.copyOf(remarks);
      results = List.copyOf(results);
    }
  }

  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    STOPPED
  }

  /// A picture that came, or the one that it is like.
  ///
  /// @param fate "taken", "nobody's", "there already"
  public record Result(String name, String thumb, String fate) {}

  /// What was sent.
  public record Taken(String id, Kind kind) {}

  public enum Kind {
    IMAGE,
    VIDEO,
    ARCHIVE
  }

  /// What a person wants to bring.
  public sealed interface Load {
    record Pictures(List<String> files) implements Load {
      public Pictures {
        files = List.copyOf(files);
      }
    }

    record Video(String file) implements Load {}

    record Archive(String file) implements Load {}

    /// @param isSet whether it is a finished set with captions and decisions
    record Folder(String path, boolean isSet) implements Load {}

    record Web(String address) implements Load {}

    record ComfyUi(String server) implements Load {}
  }
}
