package studio.hardware.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.Still;
import studio.hardware.picture.ForeignPicture;
import studio.hardware.picture.Thumbnail;

/// Pictures made ready for a model that sees: JPEG, and no larger than it looks at anyway. They are
/// gone when it closes.
final class Easel implements AutoCloseable {
  private static final int SIDE = 768;

  private final List<Path> pictures = new ArrayList<>();
  private final Path folder;

  private Easel(Path folder) {
    this.folder = folder;
  }

  /// @throws EngineFailure INVALID when one of them is no picture
  static Easel of(List<Path> originals) {
    try {
      var easel = new Easel(Files.createTempDirectory("judge"));
      try {
        originals.forEach(easel::put);
        return easel;
      } catch (EngineFailure failure) {
        easel.close();
        throw failure;
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "There is no room for a smaller copy of a picture (%s). Make room in %s."
              .formatted(e.getMessage(), System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  private void put(Path original) {
    Path copy = folder.resolve(pictures.size() + 1 + ".jpg");
    pictures.add(copy);
    Still.writeJpeg(Thumbnail.within(ForeignPicture.read(original).picture(), SIDE), copy);
  }

  List<Path> pictures() {
    return List.copyOf(pictures);
  }

  /// The first alone.
  List<Path> subject() {
    return List.of(pictures.getFirst());
  }

  @Override
  public void close() {
    try {
      for (Path picture : pictures) {
        Files.deleteIfExists(picture);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
