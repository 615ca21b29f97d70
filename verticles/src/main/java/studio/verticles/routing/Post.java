package studio.verticles.routing;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Tenant;
import studio.verticles.production.Capability;

/// An engine at its place on a lane.
///
/// @param name "comfyui@rtx3060"
/// @param kind "comfyui"; a lane has at most one of a kind
/// @param models what it does, and which model it uses for that ('' where there is no choice)
/// @param tenant how it is asked to let go of the card; absent where it holds nothing
/// @param queues whether it may be handed a job while it does another, because it has a queue of
///   its own
/// @param examination asks the engine itself; may take seconds
public record Post(
    String name,
    String kind,
    String address,
    Map<Capability, String> models,
    Optional<Tenant> tenant,
    boolean queues,
    Supplier<Examined> examination) {
  public Post {
    models = Map.copyOf(models);
  }
}
