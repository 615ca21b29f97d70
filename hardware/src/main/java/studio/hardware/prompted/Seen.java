package studio.hardware.prompted;

import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Performer;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.SpokenLine;

/// Who is in the picture: everybody, or, where the camera is near, the one it favours.
final class Seen {
  private Seen() {}

  static List<Performer> in(ShotBrief shot) {
    return switch (shot.framing().type()) {
      case CLOSE_UP, EXTREME_CLOSE_UP -> favoured(shot).map(List::of).orElse(List.of());
      case ESTABLISHING, WIDE, MEDIUM, ACTION, TITLE_CARD, CREDITS -> shot.performers();
    };
  }

  /// Who speaks first, else who stands in the middle.
  static Optional<Performer> favoured(ShotBrief shot) {
    for (SpokenLine line : shot.lines()) {
      for (Performer performer : shot.performers()) {
        if (performer.name().equals(line.speaker())) {
          return Optional.of(performer);
        }
      }
    }
    return shot.performers().isEmpty()
        ? Optional.empty()
        : Optional.of(shot.performers().get((shot.performers().size() - 1) / 2));
  }
}
