package studio.hardware.trainer;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.RemoteWork;
import studio.hardware.trainer.Trained.Checkpoint;

/// Trains with a program of the operator's, such as sd-scripts.
///
/// A training goes through these stages; what a crash of the studio leaves at each is found by the
/// next attempt at the job:
/// 1. remembered, not started: nothing runs, the training begins anew.
/// 2. started: its processes carry the run's folder in their environment and are found by that. The
///    next attempt watches them as if they were its own.
/// 3. ended: the exit code lies in the folder, and the result is taken from there.
/// 4. struck down with the machine: neither processes nor exit code; the training begins anew.
public final class ProcessTrainer implements Trainer {
  private static final Logger log = LoggerFactory.getLogger(ProcessTrainer.class);

  private static final Duration LOOK_UP = Duration.ofMillis(250);

  /// So many reports without a number in a row, and nothing good comes any more.
  private static final int COMING_APART = 3;

  private final String name;
  private final Command command;
  private final Path root;
  private final Duration grace;
  private final Duration silence;

  /// @param name "trainer@rtx3060"
  /// @param command words with placeholders, see [Command]
  /// @param root where runs have their folders; on the disk of the likenesses if possible
  /// @param grace for the program to stop when it is asked to
  /// @param silence after which a program that prints nothing counts as stuck
  public ProcessTrainer(
      String name, List<String> command, Path root, Duration grace, Duration silence) {
    this.name = name;
    this.command = new Command(command);
    this.root = root.toAbsolutePath().normalize();
    this.grace = grace;
    this.silence = silence;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Examined examine() {
    List<String> missing = new ArrayList<>();
    String program = command.template().getFirst();
    boolean found = Command.isInstalled(program, System.getenv().getOrDefault("PATH", ""));
    if (!found) {
      missing.add(
          "There is no program %s here; install it, or correct trainer.command."
              .formatted(program));
    }
    missing.addAll(command.faults());
    return new Examined(name, "", found, "", List.of("trains likenesses with " + program), missing);
  }

  @Override
  public Trained train(TrainingBrief brief, Attempt attempt, Consumer<Advance> watcher) {
    try {
      Run run = earlier(attempt).orElse(null);
      if (run == null) {
        run = begin(brief, attempt);
      } else {
        attempt.remember(new RemoteWork(name, run.folder().getFileName().toString(), attempt.id()));
      }
      TrainingLog heard = follow(run, attempt, watcher);
      try {
        return conclude(run, brief, heard);
      } catch (EngineFailure e) {
        forget(run.out());
        run.forgetEnd();
        throw e;
      }
    } catch (ClosedByInterruptException e) {
      throw new CancellationException("The likeness is not wanted now; it lies ready");
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s cannot work in %s (%s); check the disk and its permissions.".formatted(name, root, e),
          e);
    }
  }

  @Override
  public Optional<Path> log(TrainingBrief brief, Optional<RemoteWork> work) {
    return run(work).map(Run::log).filter(Files::exists);
  }

  /// The run that was written down, if it was one of ours.
  private Optional<Run> run(Optional<RemoteWork> work) {
    return work.filter(one -> one.engine().equals(name))
        .map(RemoteWork::id)
        .filter(folder -> folder.matches("[a-z0-9][a-z0-9-]*"))
        .map(folder -> new Run(root.resolve(folder)));
  }

  /// The run of an earlier attempt, if it is still at work or came to an end of its own.
  private Optional<Run> earlier(Attempt attempt) throws IOException {
    Optional<Run> run = run(attempt.remembered());
    if (run.isEmpty()) {
      return run;
    }
    OptionalInt code = run.get().ended();
    boolean struckDown = code.isPresent() && code.getAsInt() > 128;
    if (code.isEmpty() && run.get().first().isPresent() || code.isPresent() && !struckDown) {
      log.info("{} goes on with the training in {}", name, run.get().folder());
      return run;
    }
    forget(run.get().folder());
    return Optional.empty();
  }

  private Run begin(TrainingBrief brief, Attempt attempt) throws IOException {
    Run run = new Run(root.resolve(attempt.id()));
    List<String> words = command.filled(brief, run.out(), outName(brief));
    Files.createDirectories(run.folder());
    attempt.remember(new RemoteWork(name, attempt.id(), attempt.id()));
    run.start(words);
    return run;
  }

  private TrainingLog follow(Run run, Attempt attempt, Consumer<Advance> watcher)
      throws IOException {
    TrainingLog heard = new TrainingLog();
    Tail tail = new Tail(run.log());
    int[] apart = new int[1];
    Consumer<String> reader =
        line ->
            heard
                .read(line)
                .ifPresent(advance -> {
                  apart[0] = advance.isComingApart() ? apart[0] + 1 : 0;
                  watcher.accept(advance);
                });
    try {
      long quiet = System.nanoTime();
      Optional<ProcessHandle> process = run.first();
      while (true) {
        boolean over = process.isEmpty();
        if (!over && Run.isGoneWithin(process.get(), LOOK_UP)) {
          process = run.ended().isPresent() ? Optional.empty() : run.first();
        }
        if (tail.read(reader)) {
          quiet = System.nanoTime();
        }
        attempt.at(heard.now().fraction());
        if (over) {
          tail.end(reader);
          return heard;
        }
        if (apart[0] >= COMING_APART) {
          throw new EngineFailure(
              Kind.INVALID,
              name + " lost its way: the loss is no number any more. Lower the learning rate.");
        }
        if (System.nanoTime() - quiet > silence.toNanos()) {
          throw new EngineFailure(
              Kind.INFRASTRUCTURE,
              "%s has printed nothing for %d minutes. Look at %s."
                  .formatted(name, silence.toMinutes(), run.log()));
        }
      }
    } catch (InterruptedException e) {
      run.stop(grace);
      forget(run.out());
      Thread.currentThread().interrupt();
      throw new CancellationException("The training is no longer wanted");
    } catch (CancellationException | EngineFailure e) {
      run.stop(grace);
      forget(run.out());
      throw e;
    }
  }

  private Trained conclude(Run run, TrainingBrief brief, TrainingLog heard) throws IOException {
    run.stop(Duration.ZERO); // what it left running is of no more use
    OptionalInt code = run.ended();
    if (code.isEmpty() || code.getAsInt() != 0) {
      throw Ending.of(name, code, heard.lastWords());
    }
    List<Checkpoint> checkpoints = checkpoints(run, brief);
    Path result = run.out().resolve(outName(brief) + ".safetensors");
    if (!Files.exists(result)) {
      throw new EngineFailure(
          Kind.INVALID,
          "%s ended well but wrote no %s. Let its command write {output_name} to {output_dir}."
              .formatted(name, result.getFileName()));
    }
    try {
      Safetensors.check(result);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s left a broken file (%s). Look whether the disk is full."
              .formatted(name, e.getMessage()),
          e);
    }
    take(result, brief.target());
    return new Trained(
        name,
        brief.target(),
        heard.now().step(),
        heard.best(),
        heard.now().loss(),
        checkpoints,
        run.folder());
  }

  /// Copies under another name, makes sure it is on the disk, then gives it its name.
  private static void take(Path result, Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.copy(result, part, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// What was saved after each epoch, as far as it is whole: `name-000003.safetensors`.
  private List<Checkpoint> checkpoints(Run run, TrainingBrief brief) throws IOException {
    Pattern epoch = Pattern.compile(Pattern.quote(outName(brief)) + "-(\\d{1,6})\\.safetensors");
    List<Checkpoint> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(run.out())) {
      for (Path file : files.toList()) {
        Matcher match = epoch.matcher(file.getFileName().toString());
        if (match.matches()) {
          try {
            Safetensors.check(file);
            found.add(new Checkpoint(Integer.parseInt(match.group(1)), file, Files.size(file)));
          } catch (IOException e) {
            log.warn("{} is left out: {}", file, e.getMessage());
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Checkpoint::epoch));
    return found;
  }

  private static String outName(TrainingBrief brief) {
    return brief.target().getFileName().toString().replaceFirst("\\.safetensors$", "");
  }

  /// Deletes a folder of ours with all that is in it.
  private void forget(Path folder) throws IOException {
    if (!folder.normalize().startsWith(root) || !Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
