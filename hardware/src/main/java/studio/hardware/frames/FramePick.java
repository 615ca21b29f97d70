package studio.hardware.frames;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.FilterGraph;
import studio.hardware.film.libav.Input;

/// Fetches one moment of a film as a picture: upright, with square pixels, without black bars.
public final class FramePick {
  /// As much as trainers use; a larger picture only costs room.
  private static final int LONGEST_SIDE = 1536;

  private FramePick() {}

  /// @param moment from the film's [Survey]
  /// @throws EngineFailure INVALID when the film no longer has it
  public static BufferedImage take(Path film, Sighting moment, Bars bars) {
    return from(film, moment, bars, true)
        .or(() -> from(film, moment, bars, false))
        .orElseThrow(() ->
            new EngineFailure(
                Kind.INVALID,
                "%s has no frame at %s any more; it was changed meanwhile. Bring it in again."
                    .formatted(film.getFileName(), Foreign.clock(moment.at()))));
  }

  /// Times that are only counted are right only when counted from the beginning.
  private static Optional<BufferedImage> from(
      Path film, Sighting moment, Bars bars, boolean jumping) {
    try (PointerScope _ = new PointerScope();
        Input input = Foreign.open(film)) {
      AVStream track = Foreign.picture(input);
      FilmClock clock = new FilmClock(input, track);
      if (jumping) {
        try {
          input.seek(track, moment.time());
        } catch (EngineFailure cannotJump) {
          return Optional.empty();
        }
      }
      String upright = upright(track);
      List<BufferedImage> found = new ArrayList<>(1);
      read(
          input,
          track,
          frame -> {
            if (!found.isEmpty()) {
              return true;
            }
            long time = clock.timeOf(frame);
            if (jumping && clock.guesses()) {
              return true;
            }
            if (time == moment.time()) {
              found.add(picture(frame, bars, upright));
            }
            return time >= moment.time();
          });
      return found.stream().findFirst();
    }
  }

  /// Hears a frame.
  private interface Watcher {
    /// @return whether it has seen enough
    boolean sees(AVFrame frame);
  }

  private static void read(Input input, AVStream track, Watcher watcher) {
    boolean[] enough = new boolean[1];
    try (Decoding decoding = new Decoding(input, track)) {
      for (var packet = input.next(); packet.isPresent() && !enough[0]; packet = input.next()) {
        if (packet.get().stream_index() != track.index()) {
          continue;
        }
        try {
          decoding.decode(packet.get(), frame -> enough[0] = enough[0] || watcher.sees(frame));
        } catch (EngineFailure damage) {
          // The frames there cannot be had; the wanted one may still come.
          continue;
        }
      }
      if (!enough[0]) {
        decoding.drain(frame -> enough[0] = enough[0] || watcher.sees(frame));
      }
    } catch (EngineFailure torn) {
      if (torn.kind() == Kind.OUT_OF_MEMORY) {
        throw torn;
      }
    }
  }

  private static BufferedImage picture(AVFrame frame, Bars bars, String upright) {
    AVRational pixel = frame.sample_aspect_ratio();
    boolean isSquare = pixel.num() <= 0 || pixel.den() <= 0 || pixel.num() == pixel.den();
    String chain =
        bars.crop(frame.width(), frame.height())
            + (isSquare ? "" : ",scale=trunc(iw*sar/2)*2:ih,setsar=1")
            + upright
            + (",scale='min(%1$d,iw)':'min(%1$d,ih)':force_original_aspect_ratio=decrease"
                    + ":flags=lanczos+accurate_rnd+full_chroma_int:out_range=pc,format=bgr24")
                .formatted(LONGEST_SIDE);
    BufferedImage[] made = new BufferedImage[1];
    frame.pts(0);
    try (FilterGraph graph = FilterGraph.forPicturesLike(frame, avutil.av_make_q(1, 1), chain)) {
      graph.push(frame, scaled -> made[0] = copy(scaled));
      graph.end(1, scaled -> made[0] = copy(scaled));
    }
    return made[0];
  }

  /// Telephones film lying down and write beside it how to turn the picture.
  private static String upright(AVStream track) {
    AVPacketSideData turned =
        avcodec.av_packet_side_data_get(
            track.codecpar().coded_side_data(),
            track.codecpar().nb_coded_side_data(),
            avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    if (turned == null || turned.isNull()) {
      return "";
    }
    double degrees = -avutil.av_display_rotation_get(new IntPointer(turned.data()));
    return switch ((int) Math.round((degrees % 360 + 360) % 360 / 90) % 4) {
      case 1 -> ",transpose=clock";
      case 2 -> ",hflip,vflip";
      case 3 -> ",transpose=cclock";
      default -> "";
    };
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
}
