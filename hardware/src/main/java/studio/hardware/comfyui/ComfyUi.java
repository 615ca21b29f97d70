package studio.hardware.comfyui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Progress;
import studio.hardware.engine.Tenant;

/// A ComfyUI server, as the studio works with it. Open it once and keep it: its connections stay
/// warm, so that little time passes between two prompts. Several threads may use it at once; the
/// server does one prompt after another.
public final class ComfyUi implements Tenant, AutoCloseable {
  private final ComfyUiPlan plan;
  private final Wire wire;
  private final Bell bell;
  private final Ledger ledger;
  private final Errand errand;
  private final Freight freight;
  private final Occupancy occupancy;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known("", Optional.empty()));

  /// What a server can do, as long as it is the same life of it.
  private record Known(String life, Optional<Capabilities> capabilities) {}

  private ComfyUi(ComfyUiPlan plan) {
    this.plan = plan;
    this.wire = new Wire(plan);
    this.bell = new Bell(plan, wire);
    this.ledger = new Ledger(wire);
    this.freight = new Freight(plan, wire);
    this.errand = new Errand(plan, wire, bell, ledger, freight);
    this.occupancy = new Occupancy(plan, wire);
  }

  /// Asks nothing yet; the server may be down.
  public static ComfyUi open(ComfyUiPlan plan) {
    return new ComfyUi(plan);
  }

  /// "comfyui@rtx3060".
  @Override
  public String name() {
    return plan.name();
  }

  /// Has a graph done, and returns once its files lie on the server. Work that an earlier attempt
  /// left there is found again and not done twice; the id of new work is written down before it is
  /// sent. Every node that saves gets a name with the attempt in it.
  ///
  /// A stop ([java.util.concurrent.CancellationException] from `attempt`) takes the work back from
  /// the server. When the studio closes ([studio.hardware.engine.Adjourned], or an interrupted
  /// thread) it goes on there, for the next attempt to find.
  ///
  /// @throws EngineFailure with what to do next
  public Finished run(Graph graph, Attempt attempt) {
    return errand.run(graph, attempt);
  }

  /// Brings a file of the server's to `target`, whole or not at all.
  ///
  /// @throws EngineFailure INFRASTRUCTURE, also when the file is no longer there
  public void fetch(OutputFile file, Path target) {
    fetch(file, target, Progress.SILENT);
  }

  public void fetch(OutputFile file, Path target, Progress progress) {
    freight.fetch(file, target, progress);
  }

  /// Gives the server a picture, and returns the name that a LoadImage node knows it by. The same
  /// picture has the same name and is kept once.
  ///
  /// @throws EngineFailure INVALID when it is too large for the server
  public String upload(Path picture) {
    return upload(picture, Progress.SILENT);
  }

  public String upload(Path picture, Progress progress) {
    return freight.upload(picture, progress);
  }

  /// What the server can do; asked once for each time that it is started.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  public Capabilities capabilities() {
    bell.client(Progress.SILENT);
    String life = bell.life().orElse("");
    Known now = known.get();
    if (now.capabilities().isPresent() && now.life().equals(life)) {
      return now.capabilities().get();
    }
    return lookAgain();
  }

  /// The same, asked anew: files may have come into its folders since.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  public Capabilities lookAgain() {
    bell.client(Progress.SILENT);
    String life = bell.life().orElse("");
    Capabilities fresh = Capabilities.ask(plan, wire);
    known.set(new Known(life, life.isEmpty() ? Optional.empty() : Optional.of(fresh)));
    return fresh;
  }

  /// What a model file says of itself in its header; empty where it says nothing, where there is no
  /// such file, and where the server does not tell.
  ///
  /// @param folder below the server's `models` ("loras")
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  public Map<String, String> metadata(String folder, String file) {
    return freight.metadata(folder, file);
  }

  /// Looks whether the server is there and what it has, in a few seconds.
  public Examined examine() {
    return Examination.of(plan, occupancy, this::capabilities);
  }

  @Override
  public List<Held> holds() {
    return occupancy.holds();
  }

  @Override
  public void letGo(Duration patience) {
    occupancy.letGo(patience);
  }

  @Override
  public void forget(String work) {
    errand.forget(work);
  }

  /// Has the smallest picture made and brings it here.
  @Override
  public void canary() {
    new Canary(this).sing();
  }

  @Override
  public void close() {
    bell.close();
    wire.close();
  }
}
