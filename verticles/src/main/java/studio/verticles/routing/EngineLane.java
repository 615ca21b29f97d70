package studio.verticles.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.card.Card;
import studio.hardware.card.Vram;
import studio.verticles.production.Capability;
import studio.verticles.production.Lane;

/// A lane whose work is done by engines: those of one card, or those of a machine that nobody
/// measures.
///
/// @param reserve memory that is left alone
/// @param quiet the hours in which the card is left alone
/// @param before runs before the card is taken, `after` when it has nothing to do any more
public record EngineLane(
    String name,
    Optional<Card> card,
    Vram reserve,
    QuietHours quiet,
    Hook before,
    Hook after,
    List<Post> posts) {
  public EngineLane {
    posts = List.copyOf(posts);
  }

  /// As the job table knows it. One job at a time; what is handed over ahead is not counted.
  public Lane lane() {
    Set<Capability> can =
        posts.stream()
            .flatMap(post -> post.models().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Lane(name, can, 1, true);
  }

  /// The first engine that does it.
  Post postFor(Capability capability) {
    return posts.stream()
        .filter(post -> post.models().containsKey(capability))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no engine for " + capability));
  }

  boolean mayHandOver() {
    return posts.stream().allMatch(Post::queues);
  }
}
