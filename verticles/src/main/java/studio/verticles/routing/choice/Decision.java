package studio.verticles.routing.choice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a lane does next, and why.
public sealed interface Decision {

  /// Take the oldest job of a group.
  ///
  /// @param ahead it is handed over while another is at work, so that the card does not idle
  ///   between them
  /// @param letGo the engines that must have let go of the card first, confirmed
  record Take(
      Group group,
      boolean ahead,
      List<String> letGo,
      List<Reason> reasons,
      List<PassedOver> passedOver)
      implements Decision {
    public Take {
      letGo = List.copyOf(letGo);
      reasons = List.copyOf(reasons);
      passedOver = List.copyOf(passedOver);
    }
  }

  /// Take nothing now.
  ///
  /// @param until when asking again is worth it even if nothing else happens; null when only an
  ///   event can change the answer
  record Wait(@Nullable Instant until, List<Reason> reasons, List<PassedOver> passedOver)
      implements Decision {
    public Wait {
      reasons = List.copyOf(reasons);
      passedOver = List.copyOf(passedOver);
    }
  }

  /// A group that was not taken this time.
  record PassedOver(Group group, Reason why) {}

  List<Reason> reasons();

  List<PassedOver> passedOver();

  /// Its reasons as one line for people.
  default String words() {
    return String.join("; ", reasons().stream().map(Reason::words).toList());
  }
}
