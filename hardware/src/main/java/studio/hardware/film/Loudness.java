package studio.hardware.film;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.FilterGraph;
import studio.hardware.film.libav.Input;

/// How loud a sound is, by EBU R 128 (ITU-R BS.1770): `integrated` over its whole length in LUFS
/// (-70 for silence), and `truePeak` between the samples in dBTP.
public record Loudness(double integrated, double truePeak) {
  private static final String METER = "ebur128=peak=true:framelog=quiet";

  /// @throws EngineFailure when there is no sound in `source`
  public static Loudness measure(Path source) {
    try (PointerScope _ = new PointerScope();
        Input input = Input.of(source);
        Meter meter = new Meter()) {
      AVStream track = input.sound();
      Decoding.all(input, track, meter::hear);
      return meter.read(source);
    }
  }

  private static final class Meter implements AutoCloseable {
    private @Nullable FilterGraph graph;
    private long samples;

    void hear(AVFrame frame) {
      FilterGraph current = graph;
      if (current == null) {
        current = FilterGraph.forSoundLike(frame, METER);
        graph = current;
      }
      frame.pts(samples);
      samples += frame.nb_samples();
      current.push(frame, heard -> {});
    }

    Loudness read(Path source) {
      if (graph == null) {
        throw new EngineFailure(Kind.INVALID, source + " has no sound in it; make it again.");
      }
      graph.end(samples, heard -> {});
      return new Loudness(graph.reading("integrated"), graph.reading("true_peak"));
    }

    @Override
    public void close() {
      if (graph != null) {
        graph.close();
      }
    }
  }
}
