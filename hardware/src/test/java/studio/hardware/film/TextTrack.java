package studio.hardware.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.film.libav.Input;

/// Reads the text track of a film back.
final class TextTrack {
  private TextTrack() {}

  static List<Subtitles.Shown> read(Path film) {
    List<Subtitles.Shown> texts = new ArrayList<>();
    try (Input input = Input.of(film)) {
      var track = input.track(avutil.AVMEDIA_TYPE_SUBTITLE).orElseThrow();
      double tick = 1000.0 * track.time_base().num() / track.time_base().den();
      for (var next = input.next(); next.isPresent(); next = input.next()) {
        var packet = next.get();
        if (packet.stream_index() == track.index() && packet.size() > 2) {
          byte[] bytes = new byte[packet.size()];
          packet.data().get(bytes);
          String text = new String(bytes, 2, bytes.length - 2, UTF_8);
          texts.add(
              new Subtitles.Shown(
                  Duration.ofMillis(Math.round(packet.pts() * tick)),
                  Duration.ofMillis(Math.round((packet.pts() + packet.duration()) * tick)),
                  "",
                  Arrays.asList(text.split("\n"))));
        }
      }
    }
    return texts;
  }
}
