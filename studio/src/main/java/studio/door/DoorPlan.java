package studio.door;

import java.nio.file.Path;

/// Where the door stands: the address it listens on, the root of the media it hands out, and how
/// many bytes a story may have.
///
/// `port` 0 takes any free one.
public record DoorPlan(String host, int port, Path media, int storyBytes) {
  public DoorPlan {
    media = media.toAbsolutePath().normalize();
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port lies between 0 and 65535, not at " + port);
    }
  }
}
