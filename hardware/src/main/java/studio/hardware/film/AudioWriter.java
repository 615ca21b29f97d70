package studio.hardware.film;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.libav.Output;

/// Writes 48 kHz stereo sound of 16 bits without loss. Like a film, it vanishes on close when it
/// was not finished, and the same samples give the same bytes.
public final class AudioWriter implements AutoCloseable {
  /// The kinds of file: FLAC is about half the size of WAV.
  public enum Kind {
    FLAC("flac", "flac"),
    WAV("wav", "pcm_s16le");

    private final String container;
    private final String codec;

    Kind(String container, String codec) {
      this.container = container;
      this.codec = codec;
    }
  }

  private final SoundEncoding encoding;
  private final Output output;
  private final AVStream track;

  private AudioWriter(SoundEncoding encoding, Output output) {
    this.encoding = encoding;
    this.output = output;
    track = output.addTrack();
    track.time_base(avutil.av_make_q(1, Pcm.RATE));
    encoding.copyParameters(track.codecpar());
    output.begin(Map.of());
  }

  /// @throws EngineFailure when `target` cannot be written
  public static AudioWriter open(Path target, Kind kind) {
    SoundEncoding encoding = new SoundEncoding(kind.codec, 0);
    Output output = null;
    try {
      output = new Output(target, kind.container);
      return new AudioWriter(encoding, output);
    } catch (EngineFailure e) {
      encoding.close();
      if (output != null) {
        output.close();
      }
      throw e;
    }
  }

  /// Writes a whole sound to `target`.
  ///
  /// @throws EngineFailure when it cannot be written
  public static void write(Pcm sound, Path target, Kind kind) {
    try (AudioWriter writer = open(target, kind)) {
      writer.write(sound);
      writer.finish();
    }
  }

  /// Appends `sound`; louder than full scale is clipped.
  public void write(Pcm sound) {
    encoding.encode(sound, 0, sound.length(), this::pass);
  }

  /// Completes the file.
  public void finish() {
    encoding.drain(this::pass);
    output.finish();
  }

  private void pass(AVPacket packet) {
    packet.stream_index(track.index());
    output.write(packet);
  }

  @Override
  public void close() {
    try (output) {
      encoding.close();
    }
  }
}
