package studio.ui.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An episode in the making. `done` runs from 0 to 1; `trouble` says why it stands still.
public record Production(
    String id,
    String storyId,
    String title,
    String doing,
    double done,
    Optional<Instant> started,
    Optional<String> trouble,
    List<ShotTile> shots) {
  public Production {
    shots = List.copyOf(shots);
  }

  public long finishedShots() {
    return shots.stream().filter(ShotTile::isFinished).count();
  }
}
