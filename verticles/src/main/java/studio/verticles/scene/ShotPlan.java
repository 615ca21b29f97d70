package studio.verticles.scene;

import java.util.List;
import java.util.Optional;
import studio.hardware.brief.CardText;
import studio.hardware.brief.Framing;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Performer;

/// What a shot shows, before anybody has spoken. Stored as JSON in `shot.plan`.
public record ShotPlan(
    Framing framing,
    MotionPreset motion,
    List<Performer> performers,
    Optional<CardText> card,
    long seed) {
  public ShotPlan {
    performers = List.copyOf(performers);
  }
}
