package studio.verticles.review;

import java.util.Optional;

/// Whom a picture is meant to show, as far as the gate cares.
///
/// @param species as people say it; may be empty
/// @param isHuman only what is declared human is human
record Subject(String slug, String name, String species, boolean isHuman) {

  /// Why no machine may decide about it.
  Optional<String> notHuman() {
    if (isHuman) {
      return Optional.empty();
    }
    return Optional.of(
        species.isBlank()
            ? "Nobody has said what %s is, and only what is called human may be decided by a machine."
                .formatted(name)
            : "%s is not human (%s); a person decides.".formatted(name, species));
  }
}
