package studio.rehearsal.comfyui;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import studio.rehearsal.Heard;
import tools.jackson.databind.node.ObjectNode;

/// A ComfyUI server without a card: a real port, a real queue, real files, and no model. It does
/// what it is told, and untold it does well. Graphs are refused by the same rules and in the same
/// words; pictures are drawn, and a film is always the same clip.
public final class RehearsalComfyUi implements AutoCloseable {
  /// No test waits longer for anything.
  private static final long PATIENCE_MILLIS = 10_000;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final Stage stage;
  private final Temper temper;
  private final int port;
  private volatile Life life;

  /// On a free port, in a folder that nobody else has.
  public RehearsalComfyUi() {
    this(0, temporary());
  }

  /// @param folder holds `input`, `output`, `temp` and `models/loras`; only `temp` is emptied at
  ///   the start
  public RehearsalComfyUi(int port, Path folder) {
    this.stage = new Stage(new Folders(folder));
    this.temper = stage.temper();
    stage.folders().wipeTemp();
    this.life = new Life(vertx, port, stage);
    this.port = life.port();
  }

  /// `main PORT FOLDER [MILLISECONDS]`: prints its address and serves until it is killed; each
  /// prompt takes so long. The queue and the history die with it, the files stay.
  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
    Path folder = arguments.length > 1 ? Path.of(arguments[1]) : temporary();
    try (var server = new RehearsalComfyUi(port, folder)) {
      if (arguments.length > 2) {
        var time = Duration.ofMillis(Long.parseLong(arguments[2]));
        List.of("KSampler", "FramePackSampler", "EmptyImage")
            .forEach(node -> server.takes(node, time));
      }
      System.out.println(server.url());
      new CountDownLatch(1).await();
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  // What tests may know.

  /// Every request so far, oldest first. The paths have their query.
  public List<Heard> heard() {
    return List.copyOf(stage.heard());
  }

  public List<Heard> heard(String method, String path) {
    return stage.heard().stream()
        .filter(one -> one.method().equals(method) && one.path().split("\\?")[0].equals(path))
        .toList();
  }

  /// The client ids of all sockets that were ever opened in this life, oldest first.
  public List<String> clients() {
    return life.sockets.clients();
  }

  /// Waits until a prompt stands at the gate, before its last node.
  public void awaitHeld() {
    until(stage.gate()::isReached, "a prompt at the gate");
  }

  /// Waits until a prompt has told its success and not yet gone into the history.
  public void awaitHeldBeforeHistory() {
    until(stage.beforeHistory()::isReached, "a prompt before the history");
  }

  /// Waits until so many prompts are queued or running.
  public void awaitPrompts(int count) {
    until(() -> life.programme.remaining() == count, count + " prompts");
  }

  /// Waits until so many requests of a kind came.
  public void awaitHeard(String method, String path, int count) {
    until(() -> heard(method, path).size() >= count, "%s %s".formatted(method, path));
  }

  public void awaitSockets(int count) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (life.sockets.clients().size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("No " + count + " sockets came");
      }
      Thread.onSpinWait();
    }
  }

  private void until(BooleanSupplier what, String words) {
    try {
      if (!life.programme.until(what, PATIENCE_MILLIS)) {
        throw new AssertionError("Waited in vain for " + words);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + words, stopped);
    }
  }

  /// How many prompts were begun in this life.
  public int begun() {
    return life.programme.taken();
  }

  // What it can be told.

  /// Prompts stop before their last node, until told.
  public RehearsalComfyUi hold() {
    stage.gate().hold(true);
    return this;
  }

  /// Lets one prompt go on, now or when it comes to the gate.
  public void finishNext() {
    stage.gate().open();
  }

  public void letGoOfAll() {
    stage.gate().hold(false);
  }

  /// Prompts stop between the word of their success and the history, until told.
  public RehearsalComfyUi holdBeforeHistory() {
    stage.beforeHistory().hold(true);
    return this;
  }

  public void writeHistory() {
    stage.beforeHistory().hold(false);
  }

  /// A held prompt hears a stop only once it goes on: a node that does not look.
  public RehearsalComfyUi deafToStops() {
    stage.gate().deaf(true);
    return this;
  }

  /// What the next prompts come to, in order.
  public RehearsalComfyUi cue(Cue... cues) {
    temper.cues.addAll(List.of(cues));
    return this;
  }

  /// What the next request to a path is answered with.
  public RehearsalComfyUi answers(String path, int status, String text) {
    temper
        .told
        .computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>())
        .add(new Temper.Told(status, text));
    return this;
  }

  /// The connection breaks after the next request to a path was taken, without an answer.
  public void losesTheAnswerTo(String path) {
    temper.lostAnswers.add(path);
  }

  /// The connection breaks before the next request to a path is taken.
  public void losesTheRequestTo(String path) {
    temper.lostRequests.add(path);
  }

  /// How long nodes of a class take.
  public RehearsalComfyUi takes(String nodeClass, Duration time) {
    temper.takes.put(nodeClass, time);
    return this;
  }

  /// Every answer comes so late.
  public void slow(Duration time) {
    temper.slow = time;
  }

  /// Nothing is answered any more, and nothing is closed.
  public void freeze() {
    temper.frozen = true;
    life.sockets.lose();
  }

  public void thaw() {
    temper.frozen = false;
  }

  /// The sockets that are open stay so, and nothing passes through them any more; the rest is well.
  public void loseSockets() {
    life.sockets.lose();
  }

  public void closeSockets() {
    life.sockets.close();
  }

  /// The process dies. Queue and history are lost, and nobody is told.
  public void kill() {
    life.kill();
  }

  /// After a kill: on the same port, with the same files but for `temp`, and knowing nothing.
  public void start() {
    stage.folders().wipeTemp();
    life = new Life(vertx, port, stage);
  }

  public void restart() {
    kill();
    start();
  }

  /// The history loses a prompt, as when ten thousand came after it.
  public void forget(String prompt) {
    life.programme.forget(prompt);
  }

  /// Removes an output file behind everybody's back.
  public void removeOutput(String subfolder, String name) {
    try {
      Files.delete(stage.folders().file("output", subfolder, name).orElseThrow());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Says something to every socket, as servers do with other people's work.
  public void say(String type, ObjectNode data) {
    life.sockets.broadcast(type, data);
  }

  /// Shows everybody a picture without saying of which prompt.
  public void show(byte[] jpeg) {
    life.sockets.broadcast(Sockets.legacy(jpeg));
  }

  public void show(Buffer frame) {
    life.sockets.broadcast(frame);
  }

  /// Previews are as large as this, for their pictures' sake or not.
  public void previewsOf(int bytes) {
    temper.picturePreviewBytes = bytes;
  }

  public void withoutPreviews() {
    temper.previews = false;
  }

  /// What is on the card now, and how often it is looked at before it is gone after /free; never
  /// when negative.
  public void holds(long bytes, int looks) {
    temper.held = bytes;
    temper.letsGoAfter = looks;
  }

  /// Every prompt from now on loads a model of this size, which stays until /free.
  public void loads(long bytes) {
    temper.loads = bytes;
  }

  public void hasDevice(String type) {
    temper.deviceType = type;
  }

  public void hasSecondDevice() {
    temper.secondDevice = true;
  }

  /// A body larger than this is answered with 413.
  public void takesAtMost(long bytes) {
    temper.maxBody = bytes;
  }

  /// Transfers of files break after so many bytes, one after another.
  public void breaksAfter(int... bytes) {
    for (int one : bytes) {
      temper.breaks.add(one);
    }
  }

  /// What film nodes save instead of the house clip.
  public void films(byte[] clip) {
    temper.film = java.util.Optional.of(clip);
  }

  /// The files that a model folder has.
  public void offers(String nodeClass, String input, String... values) {
    stage.catalogue().offer(nodeClass, input, List.of(values));
  }

  /// An extension is not installed.
  public void lacks(String nodeClass) {
    stage.catalogue().remove(nodeClass);
  }

  // What kind of server it is.

  /// Before September 2025: a stop hits whatever runs.
  public void stopsWhateverRuns() {
    temper.oldInterrupt = true;
  }

  /// Since 0.25: ids must be lower-case UUIDs, and a missing class has another name.
  public void isNew() {
    temper.strictIds = true;
    temper.newNames = true;
    temper.newCombos = true;
    temper.version = "0.26.0";
  }

  /// Before the summer of 2025: previews never say of which prompt they are.
  public void previewsWithoutNames() {
    temper.oldPreviews = true;
  }

  /// Before the summer of 2025: it gives ids of its own.
  public void givesOwnIds() {
    temper.ownIds = true;
  }

  public void runsOnWindows() {
    temper.backslashes = true;
  }

  /// Something in front of it answers like the hosted service.
  public void isHosted() {
    temper.wrapped = true;
  }

  @Override
  public void close() {
    life.kill();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("rehearsal-comfyui");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
