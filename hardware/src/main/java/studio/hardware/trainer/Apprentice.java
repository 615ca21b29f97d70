package studio.hardware.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.RemoteWork;
import studio.hardware.trainer.Trained.Checkpoint;

/// The house's own trainer, which needs no card and no program: it learns the colours of a
/// character from its pictures, for puppets to wear. It takes seconds and remembers nothing, so an
/// attempt that was cut short begins anew and comes to the same end.
///
/// Its likenesses are real `.safetensors` files with one tensor `palette` (colours in OKLab); what
/// a puppet wears stands in their metadata, see [Figure#PAPER].
public final class Apprentice implements Trainer {
  /// The usual learning rate of a network moves a colour a tenth of the way.
  private static final double BOLDNESS = 1000;

  /// Up to so many epochs each of them is kept, then every second.
  private static final int EACH_KEPT = 10;

  @Override
  public String name() {
    return "apprentice";
  }

  @Override
  public Examined examine() {
    return new Examined(name(), "", true, "", List.of("learns the colours of puppets"), List.of());
  }

  @Override
  public Optional<Path> log(TrainingBrief brief, Optional<RemoteWork> work) {
    return Optional.of(folder(brief).resolve(Run.LOG)).filter(Files::exists);
  }

  private static Path folder(TrainingBrief brief) {
    return brief.target().resolveSibling(outName(brief) + ".study");
  }

  private static String outName(TrainingBrief brief) {
    return brief.target().getFileName().toString().replaceFirst("\\.safetensors$", "");
  }

  @Override
  public Trained train(TrainingBrief brief, Attempt attempt, Consumer<Advance> watcher) {
    Path folder = folder(brief);
    try {
      forget(folder);
      Files.createDirectories(folder);
      try (var log =
          new PrintWriter(
              Files.newBufferedWriter(folder.resolve(Run.LOG), StandardCharsets.UTF_8), true)) {
        return new Study(brief, folder, log).train(attempt, watcher);
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "The apprentice cannot work in %s (%s); check the disk and its permissions."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /// One training.
  private final class Study {
    private final TrainingBrief brief;
    private final TrainingBrief.Recipe recipe;
    private final Path folder;
    private final PrintWriter log;
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    Study(TrainingBrief brief, Path folder, PrintWriter log) {
      this.brief = brief;
      this.recipe = brief.recipe();
      this.folder = folder;
      this.log = log;
    }

    Trained train(Attempt attempt, Consumer<Advance> watcher) throws IOException {
      List<List<OkLab>> pictures = pictures(attempt);
      List<OkLab> seen = pictures.stream().flatMap(List::stream).toList();
      ColourStudy study = ColourStudy.begin(Figure.in(brief.dataset()), seen);
      int stepsInEpoch = Math.ceilDiv(pictures.size(), recipe.batch());
      long steps = (long) stepsInEpoch * recipe.epochs();
      long step = 0;
      double smooth = Double.NaN;
      double best = Double.POSITIVE_INFINITY;
      for (int epoch = 1; epoch <= recipe.epochs(); epoch++) {
        log.printf("%nepoch %d/%d%n", epoch, recipe.epochs());
        Collections.shuffle(pictures, new Random(recipe.seed() + epoch));
        for (int at = 0; at < pictures.size(); at += recipe.batch()) {
          List<OkLab> shown =
              pictures.subList(at, Math.min(pictures.size(), at + recipe.batch())).stream()
                  .flatMap(List::stream)
                  .toList();
          double loss = study.step(shown, rate((double) step / steps));
          smooth = Double.isNaN(smooth) ? loss : smooth + (loss - smooth) / stepsInEpoch;
          best = Math.min(best, smooth);
          step++;
          if (step == Math.ceilDiv(steps, 4)) {
            study.admitNameless(seen, new SplittableRandom(recipe.seed()));
          }
          watcher.accept(
              new Advance(epoch, recipe.epochs(), step, steps, OptionalDouble.of(smooth)));
          attempt.at((double) step / steps);
        }
        log.printf(Locale.ROOT, "steps: %d/%d, avr_loss=%.5f%n", step, steps, smooth);
        if (isKept(epoch)) {
          keep(study, epoch);
        }
      }
      save(study, brief.target(), recipe.epochs());
      log.printf("learned %s%n", study.learned().json());
      return new Trained(
          name(),
          brief.target(),
          step,
          OptionalDouble.of(best),
          OptionalDouble.of(smooth),
          checkpoints,
          folder);
    }

    private List<List<OkLab>> pictures(Attempt attempt) throws IOException {
      List<List<OkLab>> pictures = new ArrayList<>();
      List<Path> files = Specimens.files(brief.dataset());
      SplittableRandom chance = new SplittableRandom(recipe.seed());
      for (Path file : files) {
        attempt.at(0);
        Specimens.of(file, chance)
            .ifPresentOrElse(
                pictures::add, () -> log.printf("%s cannot be read%n", file.getFileName()));
      }
      log.printf("%d pictures, %d epochs%n", pictures.size(), recipe.epochs());
      if (pictures.isEmpty()) {
        throw new EngineFailure(
            Kind.INVALID,
            "None of the %d pictures of %s can be read; approve others and train again."
                .formatted(files.size(), brief.trigger()));
      }
      return pictures;
    }

    /// Falls like half a cosine.
    private double rate(double done) {
      double rate = recipe.learningRate() * BOLDNESS * (1 + Math.cos(Math.PI * done)) / 2;
      return Math.clamp(rate, 0.001, 0.5);
    }

    private boolean isKept(int epoch) {
      return recipe.epochs() <= EACH_KEPT || epoch % 2 == 0 || epoch == recipe.epochs();
    }

    private void keep(ColourStudy study, int epoch) throws IOException {
      Path file = folder.resolve("%s-%06d.safetensors".formatted(outName(brief), epoch));
      save(study, file, epoch);
      checkpoints.add(new Checkpoint(epoch, file, Files.size(file)));
      log.printf("saving checkpoint: %s%n", file.getFileName());
    }

    private void save(ColourStudy study, Path file, int epoch) throws IOException {
      float[] palette = study.palette();
      Safetensors.write(
          file,
          Map.of(
              Figure.PAPER,
              study.learned().json(),
              "nightshift.trigger",
              brief.trigger(),
              "nightshift.epoch",
              Integer.toString(epoch)),
          "palette",
          palette.length / 3,
          3,
          palette);
    }
  }
}
