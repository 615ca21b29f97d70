package studio.ui.hardware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import studio.ui.desk.Hardware.Door;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.Hardware.Sign;

/// What hangs on a lane's door, in words.
final class SignWords {
  private SignWords() {}

  /// "Paused · I am gaming · until 23:30"; empty when the lane is open.
  static String of(Lane lane, Instant now) {
    if (lane.lost().isPresent()) {
      return "Nothing is heard of %s; its work has gone back to the queue"
          .formatted(lane.lost().orElseThrow());
    }
    Sign sign = lane.sign();
    if (sign.door() == Door.OPEN) {
      return "";
    }
    List<String> words = new ArrayList<>();
    words.add(door(sign.door(), !lane.work().doing().isEmpty()));
    if (!sign.reason().isBlank()) {
      words.add(sign.reason());
    }
    sign.until().ifPresent(until -> words.add("until " + Hours.at(until, now)));
    return String.join(" · ", words);
  }

  private static String door(Door door, boolean isWorking) {
    return switch (door) {
      case OPEN -> "Open";
      case DRAINING -> isWorking ? "Draining: finishes this, takes nothing new" : "Drained";
      case PAUSED -> "Paused";
      case QUIET -> "Quiet hours";
    };
  }
}
