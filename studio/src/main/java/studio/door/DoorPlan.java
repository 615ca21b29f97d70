package studio.door;

import java.nio.file.Path;
import java.util.Set;

/// Where the door stands: the address it listens on, the host names it answers to besides the
/// loopback ones, and the root of the media it hands out.
///
/// `port` 0 takes any free one.
public record DoorPlan(String host, int port, Set<String> hostNames, Path media) {
  public static final int USUAL_PORT = 8401;

  public DoorPlan {
    hostNames = Set.copyOf(hostNames);
    media = media.toAbsolutePath().normalize();
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port lies between 0 and 65535, not at " + port);
    }
  }

  /// A door that only this machine can reach.
  public static DoorPlan loopback(int port, Path media) {
    return new DoorPlan("127.0.0.1", port, Set.of(), media);
  }
}
