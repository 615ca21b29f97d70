package studio.hardware.theatre;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.brief.Quality;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.film.EncoderChoice;
import studio.hardware.film.FilmWriter;
import studio.hardware.theatre.screen.Frames;
import studio.hardware.theatre.screen.Screen;
import studio.hardware.theatre.stage.Manifest;

/// The film engine that needs nothing but paper: sets and puppets painted by this program, moved
/// and filmed by it. The same brief gives the same bytes. Several threads may film at once.
public final class ToyTheatre implements FilmEngine, KeyframeEngine {
  private static final Logger log = LoggerFactory.getLogger(ToyTheatre.class);
  private static final float JPEG_QUALITY = 0.9f;

  private final ShotDirector director = new ShotDirector(new Workshop());
  private final EncoderChoice encoder;

  /// A theatre whose films are written by the best embedded encoder.
  public ToyTheatre() {
    this(EncoderChoice.embedded());
  }

  public ToyTheatre(EncoderChoice encoder) {
    this.encoder = encoder;
  }

  @Override
  public String name() {
    return "toy theatre";
  }

  @Override
  public void film(
      ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt) {
    attempt.at(0);
    int frames = format.frames(shot.length());
    Screen screen = Screen.film(direct(shot, format), format, frames);
    try (FilmWriter film = FilmWriter.open(target, format, Quality.of(format), encoder, 1)) {
      for (int n = 0; n < frames; n++) {
        attempt.at((double) n / frames);
        film.write(screen.draw(n));
      }
      film.finish();
    }
    attempt.at(1);
    log.debug("shot {}: {} frames on paper", shot.id(), frames);
  }

  @Override
  public void keyframe(ShotBrief shot, VideoFormat format, Path target, Attempt attempt) {
    Manifest manifest = direct(shot, format);
    var picture = Frames.toImage(Screen.still(manifest, format, Moment.of(shot)));
    try {
      writeJpeg(picture, target);
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "Could not write the picture of shot %s to %s; check that the folder can be written and the disk has room"
              .formatted(shot.id(), target),
          e);
    }
  }

  private Manifest direct(ShotBrief shot, VideoFormat format) {
    try {
      return director.direct(shot, format);
    } catch (OutOfMemoryError e) {
      throw new EngineFailure(
          EngineFailure.Kind.OUT_OF_MEMORY,
          "Not enough memory to paint shot %s at %dx%d; give the program more (-Xmx) or choose a smaller picture"
              .formatted(shot.id(), format.width(), format.height()),
          e);
    }
  }

  private static void writeJpeg(BufferedImage picture, Path target) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (OutputStream file = Files.newOutputStream(target);
        ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
