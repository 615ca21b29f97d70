package studio.ui.desk;

import java.time.Instant;
import java.util.List;

/// Why a lane took what it took, or took nothing.
public record Decision(long id, Instant at, String lane, String words, List<PassedOver> passed) {
  public Decision {
    passed = List.copyOf(passed);
  }

  public record PassedOver(String what, String why) {}
}
