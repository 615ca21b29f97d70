package studio.config.section;

import java.nio.file.Path;
import java.util.List;
import studio.config.written.NotAllowed;

/// What may be brought in from outside.
///
/// @param roots folders of the server that may be looked into, and written sets into; whole paths
/// @param privateAddresses whether videos may be fetched from this machine and its network
public record DatasetSettings(List<String> roots, boolean privateAddresses) {
  public DatasetSettings {
    roots = List.copyOf(roots);
    NotAllowed.unless(
        roots.stream().allMatch(root -> Path.of(root).isAbsolute()),
        "roots",
        "whole paths such as /home/noa/pictures, several with commas");
  }

  /// The same as paths.
  public List<Path> folders() {
    return roots.stream().map(Path::of).toList();
  }
}
