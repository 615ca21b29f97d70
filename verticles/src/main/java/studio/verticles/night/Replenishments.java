package studio.verticles.night;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.bus.Topic;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;

/// What others may ask about the actors that fill the characters' sets of pictures.
public final class Replenishments {
  /// How a character's actor stands and what holds it, looked at now. NOT_FOUND without such a
  /// character.
  public static final Endpoint<OfCharacter, ActorView> STATUS =
      Endpoint.quick("replenishments.status", OfCharacter.class, ActorView.class);

  /// The actors of a project, in the order of the cast's names.
  public static final Endpoint<OfProject, Actors> ACTORS =
      Endpoint.quick("replenishments.actors", OfProject.class, Actors.class);

  /// Switches an actor on or off. Off stays off; what is being drawn is drawn to its end. STALE
  /// when somebody changed the actor since.
  public static final Endpoint<Toggle, ActorView> TOGGLE =
      Endpoint.quick("replenishments.toggle", Toggle.class, ActorView.class);

  /// Switches an actor and says its target at a stroke; what is absent stays. STALE when somebody
  /// changed the actor since.
  public static final Endpoint<Change, ActorView> CHANGE =
      Endpoint.quick("replenishments.change", Change.class, ActorView.class);

  /// Switches all actors of a project on or off.
  public static final Endpoint<ToggleAll, Actors> TOGGLE_ALL =
      Endpoint.quick("replenishments.toggle-all", ToggleAll.class, Actors.class);

  /// Says how many approved pictures a character is to have, 1 to 100. STALE when somebody changed
  /// the actor since.
  public static final Endpoint<Target, ActorView> TARGET =
      Endpoint.quick("replenishments.target", Target.class, ActorView.class);

  /// Lets a paused actor go on: rejections so far no longer count against it.
  public static final Endpoint<Resume, ActorView> RESUME =
      Endpoint.quick("replenishments.resume", Resume.class, ActorView.class);

  /// How far each character of a project is from being trained.
  public static final Endpoint<OfProject, Readiness> READINESS =
      Endpoint.quick("replenishments.readiness", OfProject.class, Readiness.class);

  /// Does a [studio.verticles.production.Job.Replenish].
  public static final Endpoint<WorkOrder, Outcome> LOOK =
      Endpoint.patient("replenishments.look", WorkOrder.class, Outcome.class);

  /// An actor did something, or was told something.
  public static final Topic<ActorChanged> ACTOR_CHANGED =
      new Topic<>("replenishment.changed", ActorChanged.class);

  private Replenishments() {}

  public record OfCharacter(CharacterId character) {}

  public record OfProject(ProjectId project) {}

  /// @param version as the person saw it; absent to do it whatever was changed since
  public record Toggle(CharacterId character, boolean enabled, Optional<Integer> version) {}

  /// @param target 1 to 100
  /// @param version as the person saw it; absent to do it whatever was changed since
  public record Change(
      CharacterId character,
      Optional<Boolean> enabled,
      Optional<Integer> target,
      Optional<Integer> version) {
    public Change {
      target.ifPresent(wanted -> {
        if (wanted < 1 || wanted > 100) {
          throw studio.verticles.bus.Problem.invalid(
              "A target is 1 to 100 approved pictures, not " + wanted + ".");
        }
      });
    }
  }

  public record ToggleAll(ProjectId project, boolean enabled) {}

  /// @param target 1 to 100
  /// @param version as the person saw it; absent to do it whatever was changed since
  public record Target(CharacterId character, int target, Optional<Integer> version) {}

  public record Resume(CharacterId character) {}

  public record ActorChanged(ProjectId project, CharacterId character) {}

  public record Actors(List<ActorView> actors) {
    public Actors {
      actors = List.copyOf(actors);
    }
  }

  /// @param reason why it does what it does, in words
  /// @param guards all of them, with their values now
  /// @param batch what it is drawing
  /// @param nextAt when it looks again by itself
  /// @param version counts what people set
  public record ActorView(
      CharacterId character,
      ProjectId project,
      String name,
      String slug,
      boolean enabled,
      int target,
      State state,
      String reason,
      List<GuardView> guards,
      Stock stock,
      Optional<BatchId> batch,
      Optional<Instant> nextAt,
      int version) {
    public ActorView {
      guards = List.copyOf(guards);
    }
  }

  public enum State {
    /// Switched off.
    IDLE,
    DRAWING,
    /// Something will free it by itself, or somebody has to decide about pictures.
    WAITING,
    /// A person has to do something.
    PAUSED,
    REACHED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param value how it is now ("4 wait"), `limit` how it may be ("fewer than 3")
  /// @param passes whether it lets the actor draw
  public record GuardView(Guard guard, String value, String limit, boolean passes) {}

  /// @param drawnToday pictures that the actor asked for today (UTC)
  public record Stock(int approved, int pending, int rejected, int drawnToday, int rejectsInRow) {}

  public record Readiness(List<Ready> characters) {
    public Readiness {
      characters = List.copyOf(characters);
    }
  }

  /// @param deficit how many approved pictures are missing to the target
  /// @param trainable whether there are enough to train at all ([#TRAINABLE])
  /// @param ready whether the target is reached
  /// @param drawing whether something of it is being drawn or looked at
  public record Ready(
      CharacterId character,
      String name,
      String slug,
      Stock stock,
      int target,
      int deficit,
      boolean trainable,
      boolean ready,
      boolean enabled,
      boolean drawing) {
    /// Fewer approved pictures than this cannot be trained.
    public static final int TRAINABLE = 10;
  }
}
