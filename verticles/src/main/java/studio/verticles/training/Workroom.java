package studio.verticles.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.trainer.Figure;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.TrainingId;
import studio.verticles.training.TrainingDetail.TrainedOn;

/// Where trainings are at work: a folder each, beside the media and on their disk. It outlives the
/// studio, because a trainer of another program may, and reads its pictures here.
final class Workroom {
  private static final Logger log = LoggerFactory.getLogger(Workroom.class);

  private final MediaLibrary media;
  private final Path root;

  Workroom(MediaLibrary media) {
    this.media = media;
    this.root = media.root().resolve("training");
  }

  private Path folder(TrainingId training) {
    return root.resolve(training.toString());
  }

  Path dataset(TrainingId training) {
    return folder(training).resolve("dataset");
  }

  /// Where the finished likeness lies until the library takes it.
  Path target(TrainingId training) {
    return folder(training).resolve("likeness.safetensors");
  }

  /// Lays the pictures out as trainers want them, each with its caption beside it. What lies there
  /// already stays: somebody may be reading it.
  ///
  /// @param repeats how often a picture is shown in an epoch
  void layOut(
      TrainingId training, List<TrainedOn> pictures, String trigger, int repeats, Figure figure) {
    Path folder =
        dataset(training).resolve(repeats + "_" + trigger.replaceAll("[^A-Za-z0-9-]+", "_"));
    try {
      Files.createDirectories(folder);
      Set<String> taken = new HashSet<>();
      int gone = 0;
      for (TrainedOn picture : pictures) {
        Path file = media.file(picture.path());
        if (Files.exists(file)) {
          String stem = stem(picture.name(), taken);
          link(file, folder.resolve(stem + extension(file)));
          write(folder.resolve(stem + ".txt"), Captions.withTrigger(trigger, picture.caption()));
        } else {
          gone++;
        }
      }
      if (pictures.size() - gone < Trainings.FEWEST_PICTURES) {
        throw Problem.invalid(
            "%d of the %d pictures are gone from the media folder; approve others and train again."
                .formatted(gone, pictures.size()));
      }
      write(dataset(training).resolve(Figure.FILE), figure.json());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The pictures could not be laid out in %s: %s. Is the disk full?"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /// Two pictures of the same name stay two.
  private static String stem(String name, Set<String> taken) {
    String stem = name.replaceFirst("\\.[A-Za-z0-9]+$", "");
    String free = stem;
    for (int i = 2; !taken.add(free); i++) {
      free = stem + "_" + i;
    }
    return free;
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.'));
  }

  /// A second name for the same bytes where the disk can do that, else a copy.
  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException laidOutBefore) {
      log.debug("{} lies there already", name);
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.copy(file, name);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /// Clears a training away.
  void clear(TrainingId training) {
    delete(folder(training));
  }

  /// Clears away what belongs to none of these.
  void clearExcept(Set<TrainingId> atWork) {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> folders = Files.list(root)) {
      folders
          .filter(folder -> atWork.stream().noneMatch(id -> folder.endsWith(id.toString())))
          .forEach(Workroom::delete);
    } catch (IOException e) {
      log.warn("{} could not be tidied: {}. The next start tries again.", root, e.getMessage());
    }
  }

  /// Deletes a folder with all that is in it. What cannot be deleted costs only space.
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      log.warn("{} could not be removed: {}. Remove it by hand.", folder, e.getMessage());
    }
  }
}
