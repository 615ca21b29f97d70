package studio.ui.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was learned in a project, ready to be read.
///
/// @param days every one of them, oldest first
public record Analytics(
    String title,
    Totals totals,
    List<Day> days,
    List<Bar> characters,
    List<Drift> drifts,
    Judges judges,
    List<Checkpoint> checkpoints,
    Corrections corrections,
    List<EngineTime> engines) {
  public Analytics {
    days = List.copyOf(days);
    characters = List.copyOf(characters);
    drifts = List.copyOf(drifts);
    checkpoints = List.copyOf(checkpoints);
    engines = List.copyOf(engines);
  }

  /// A project to choose.
  public record Choice(String id, String title) {}

  /// @param approval "82 %"; absent while nothing was decided
  /// @param average "0.74"; absent while nothing was judged
  public record Totals(
      int pictures,
      int approved,
      int pending,
      int rejected,
      Optional<String> approval,
      Optional<String> average,
      int decisions,
      int byMachines) {}

  /// @param average score of that day's pictures, 0 to 1
  public record Day(
      LocalDate day, int pictures, Optional<Double> average, int approved, int rejected) {}

  /// @param average "0.74"; absent while nothing was judged
  public record Bar(
      String character,
      String name,
      int approved,
      int pending,
      int rejected,
      Optional<String> average) {
    public int all() {
      return approved + pending + rejected;
    }
  }

  public record Drift(String name, Mood mood, String words) {}

  public enum Mood {
    UNKNOWN,
    STEADY,
    DRIFTING,
    ALERT
  }

  /// How far machines are trusted.
  ///
  /// @param paused why no machine approves; absent while they may
  /// @param rule what they have to keep to
  public record Judges(Optional<String> paused, String rule, List<Judge> judges) {
    public Judges {
      judges = List.copyOf(judges);
    }
  }

  /// @param approvals "27 of 30 right (90 %)"; likewise the others; absent while there was none
  public record Judge(
      String name,
      int trials,
      Optional<String> approvals,
      Optional<String> rejections,
      Optional<String> abstained,
      Optional<String> recent) {}

  /// @param average "0.74"; `approval` "82 %"
  public record Checkpoint(
      String name, int pictures, Optional<String> average, Optional<String> approval) {}

  /// @param on whether rejected pictures are tried again by themselves
  /// @param newest some of them, newest first
  public record Corrections(boolean on, List<Remedy> remedies, List<Corrected> newest) {
    public Corrections {
      remedies = List.copyOf(remedies);
      newest = List.copyOf(newest);
    }
  }

  /// @param helped "3 of 5"; absent while none was decided on
  /// @param gain "+0.12"; absent while none was judged
  public record Remedy(String name, int attempts, Optional<String> helped, Optional<String> gain) {}

  /// @param before address of the rejected picture's thumbnail
  /// @param after address of the new one's; absent while there is none
  /// @param words "Attempt 2 of Mika: blurred: 15 more steps and sharper words"
  /// @param outcome "approved", "waits for a decision", or why nothing was drawn
  public record Corrected(String before, Optional<String> after, String words, String outcome) {}

  /// @param time "42 min"
  public record EngineTime(String lane, String work, int jobs, String time) {}
}
