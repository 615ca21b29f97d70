package studio.hardware.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.FilterGraph;
import studio.hardware.film.libav.Input;
import studio.hardware.film.libav.Libav;

/// Single pictures: out of a film, out of a renderer's frame, into a JPEG.
public final class Still {
  private static final float JPEG_QUALITY = 0.88f;

  private Still() {}

  /// The picture a film shows at `time` (its last one after the end), `width` pixels wide.
  ///
  /// @throws EngineFailure when the film cannot be decoded
  public static BufferedImage at(Path film, Duration time, int width) {
    try (PointerScope _ = new PointerScope();
        Input input = Input.forDecoding(film);
        Found found = new Found()) {
      AVStream track = input.picture();
      AVRational clock = track.time_base();
      long start = Math.max(0, track.start_time());
      long wanted = start + Math.round(time.toNanos() / 1e9 * clock.den() / clock.num());
      input.seek(track, wanted);
      search(input, track, wanted, found);
      if (found.isEmpty()) {
        input.seek(track, 0);
        search(input, track, wanted, found);
      }
      return found.picture(film, width);
    }
  }

  private static void search(Input input, AVStream track, long wanted, Found found) {
    try (Decoding decoding = new Decoding(input, track)) {
      for (var packet = input.next();
          packet.isPresent() && !found.reached(wanted);
          packet = input.next()) {
        if (packet.get().stream_index() == track.index()) {
          decoding.decode(packet.get(), frame -> found.offer(frame, wanted));
        }
      }
      if (!found.reached(wanted)) {
        decoding.drain(frame -> found.offer(frame, wanted));
      }
    }
  }

  /// A renderer's frame as an image of `width` pixels, the height in proportion.
  public static BufferedImage of(YuvFrame frame, int width) {
    AVFrame picture = avutil.av_frame_alloc();
    try (PointerScope _ = new PointerScope()) {
      picture.format(avutil.AV_PIX_FMT_YUV420P);
      picture.width(frame.width());
      picture.height(frame.height());
      picture.colorspace(avutil.AVCOL_SPC_BT709);
      picture.color_range(avutil.AVCOL_RANGE_MPEG);
      Libav.check(avutil.av_frame_get_buffer(picture, 0), "making room for a picture");
      frame.copyTo(picture);
      return image(picture, width);
    } finally {
      avutil.av_frame_free(picture);
    }
  }

  /// Writes a JPEG; when that fails nothing is left at `target`.
  ///
  /// @throws EngineFailure when `target` cannot be written
  public static void writeJpeg(BufferedImage picture, Path target) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try {
      try (OutputStream file = Files.newOutputStream(target);
          MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(JPEG_QUALITY);
        writer.setOutput(out);
        writer.write(null, new IIOImage(opaque(picture), null, null), settings);
      } catch (IOException e) {
        Files.deleteIfExists(target);
        throw e;
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "Could not write the picture %s (%s). Check that the folder is there and not full."
              .formatted(target, e.getMessage()),
          e);
    } finally {
      writer.dispose();
    }
  }

  /// JPEG has no transparency; what was see-through becomes black.
  private static BufferedImage opaque(BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) {
      return picture;
    }
    BufferedImage copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    var graphics = copy.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return copy;
  }

  private static BufferedImage image(AVFrame frame, int width) {
    String chain =
        "scale=%d:-1:flags=area+accurate_rnd+full_chroma_int:out_range=pc,format=bgr24"
            .formatted(width);
    BufferedImage[] made = new BufferedImage[1];
    frame.pts(0);
    try (FilterGraph graph = FilterGraph.forPicturesLike(frame, avutil.av_make_q(1, 1), chain)) {
      graph.push(frame, scaled -> made[0] = copy(scaled));
      graph.end(1, scaled -> made[0] = copy(scaled));
    }
    return made[0];
  }

  private static BufferedImage copy(AVFrame frame) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    BytePointer rows = frame.data(0);
    int row = frame.width() * 3;
    for (int y = 0; y < frame.height(); y++) {
      rows.position((long) y * frame.linesize(0)).get(bytes, y * row, row);
    }
    return image;
  }

  /// The latest frame that is not after the wanted time.
  private static final class Found implements AutoCloseable {
    private final AVFrame frame = avutil.av_frame_alloc();
    private boolean any;
    private boolean passed;

    void offer(AVFrame decoded, long wanted) {
      if (passed || any && decoded.pts() > wanted) {
        passed = true;
        return;
      }
      any = true;
      avutil.av_frame_unref(frame);
      avutil.av_frame_move_ref(frame, decoded);
    }

    boolean isEmpty() {
      return !any;
    }

    boolean reached(long wanted) {
      return passed || any && frame.duration() > 0 && frame.pts() + frame.duration() > wanted;
    }

    BufferedImage picture(Path film, int width) {
      if (!any) {
        throw new EngineFailure(Kind.INVALID, film + " has no picture to show; film it again.");
      }
      return image(frame, width);
    }

    @Override
    public void close() {
      avutil.av_frame_free(frame);
    }
  }
}
