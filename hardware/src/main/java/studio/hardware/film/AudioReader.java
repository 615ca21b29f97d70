package studio.hardware.film;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.film.libav.Decoding;
import studio.hardware.film.libav.FilterGraph;
import studio.hardware.film.libav.Input;

/// Reads the sound of any file libav knows as 48 kHz stereo. One channel sounds on both sides at
/// its own loudness; more than two are mixed down.
public final class AudioReader implements AutoCloseable {
  private static final String HOUSE =
      "aresample=%d,aformat=sample_fmts=fltp:channel_layouts=stereo".formatted(Pcm.RATE);

  private final Input input;
  private final AVStream track;
  private final Decoding decoding;
  private final Queue<Pcm> ready = new ArrayDeque<>();
  private @Nullable FilterGraph graph;
  private long samples;
  private boolean ended;

  private AudioReader(Input input) {
    this.input = input;
    track = input.sound();
    decoding = new Decoding(input, track);
  }

  /// @throws EngineFailure when there is no sound in `source`
  public static AudioReader open(Path source) {
    Input input = Input.of(source);
    try {
      return new AudioReader(input);
    } catch (EngineFailure e) {
      input.close();
      throw e;
    }
  }

  /// All of a file at once: 23 MB a minute.
  ///
  /// @throws EngineFailure when it cannot be decoded
  public static Pcm read(Path source) {
    List<Pcm> pieces = new ArrayList<>();
    try (AudioReader reader = open(source)) {
      for (var piece = reader.next(); piece.isPresent(); piece = reader.next()) {
        pieces.add(piece.get());
      }
    }
    Pcm whole = Pcm.silence(pieces.stream().mapToInt(Pcm::length).sum());
    int at = 0;
    for (Pcm piece : pieces) {
      System.arraycopy(piece.left(), 0, whole.left(), at, piece.length());
      System.arraycopy(piece.right(), 0, whole.right(), at, piece.length());
      at += piece.length();
    }
    return whole;
  }

  /// The next piece, of any length; empty at the end.
  ///
  /// @throws EngineFailure when it cannot be decoded
  public Optional<Pcm> next() {
    while (ready.isEmpty() && !ended) {
      var packet = input.next();
      if (packet.isEmpty()) {
        ended = true;
        decoding.drain(this::convert);
        if (graph != null) {
          graph.end(samples, this::keep);
        }
      } else if (packet.get().stream_index() == track.index()) {
        decoding.decode(packet.get(), this::convert);
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  private void convert(AVFrame frame) {
    if (frame.sample_rate() <= 0) {
      throw new EngineFailure(
          Kind.INVALID, input.source() + " has sound without a sampling rate; convert it to WAV.");
    }
    FilterGraph current = graph;
    if (current == null) {
      String upmix = frame.ch_layout().nb_channels() == 1 ? "pan=stereo|c0=c0|c1=c0," : "";
      current = FilterGraph.forSoundLike(frame, upmix + HOUSE);
      graph = current;
    }
    frame.pts(samples);
    samples += frame.nb_samples();
    current.push(frame, this::keep);
  }

  private void keep(AVFrame frame) {
    Pcm piece = Pcm.silence(frame.nb_samples());
    new FloatPointer(frame.data(0)).get(piece.left());
    new FloatPointer(frame.data(1)).get(piece.right());
    ready.add(piece);
  }

  @Override
  public void close() {
    if (graph != null) {
      graph.close();
    }
    decoding.close();
    input.close();
  }
}
