package studio.cli;

import java.util.Optional;
import studio.config.StudioConfig;

/// Who else could use the studio, as long as it has no sign-in.
final class Strangers {
  private Strangers() {}

  /// What an operator should know when the page listens beyond this machine.
  static Optional<String> warning(StudioConfig.Server server) {
    return server.isPrivate()
        ? Optional.empty()
        : Optional.of(
            "server.host is %s and there is no sign-in yet, so everybody who reaches port %d there can use the studio. In a container publish the port on 127.0.0.1 only; elsewhere set server.host to 127.0.0.1."
                .formatted(server.host(), server.port()));
  }
}
