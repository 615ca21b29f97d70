package studio.ui.desk;

import java.util.List;

/// The state of the night: what is in production, what each lane does, what was finished last.
public record Tonight(List<Production> running, List<Lane> lanes, List<EpisodeCard> latest) {
  public Tonight {
    running = List.copyOf(running);
    lanes = List.copyOf(lanes);
    latest = List.copyOf(latest);
  }
}
