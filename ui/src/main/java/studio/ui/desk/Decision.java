package studio.ui.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why a lane took what it took, or took nothing.
///
/// @param what the job that was taken
public record Decision(
    long id,
    Instant at,
    String lane,
    Optional<String> what,
    String words,
    List<PassedOver> passed) {
  public Decision {
    passed = List.copyOf(passed);
  }

  public record PassedOver(String what, String why) {}
}
