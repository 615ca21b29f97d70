package studio.hardware.film;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.libav.Output;

/// The AAC track of an episode, as long as the picture says and not a sample more.
final class SoundTrack implements AutoCloseable {
  /// Transparent for stereo music and voices.
  private static final long BITS_PER_SECOND = 192_000;

  private final Output output;
  private final AudioReader reader;
  private final SoundEncoding encoding;
  private final AVStream track;
  private Pcm piece = Pcm.silence(0);
  private int used;

  SoundTrack(Path source, Output output, String language) {
    this.output = output;
    reader = AudioReader.open(source);
    try {
      encoding = new SoundEncoding("aac", BITS_PER_SECOND);
    } catch (EngineFailure e) {
      reader.close();
      throw e;
    }
    track = output.addTrack();
    track.time_base(avutil.av_make_q(1, Pcm.RATE));
    encoding.copyParameters(track.codecpar());
    output.tag(track, "language", language);
  }

  /// Writes up to sample number `end`, with silence where the source is at its end.
  void writeUntil(long end) {
    while (encoding.samples() < end) {
      if (used == piece.length()) {
        Optional<Pcm> next = reader.next();
        piece = next.orElseGet(() -> Pcm.silence(Pcm.RATE));
        used = 0;
      }
      int part = (int) Math.min(piece.length() - used, end - encoding.samples());
      encoding.encode(piece, used, part, this::pass);
      used += part;
    }
  }

  void finish(long end) {
    writeUntil(end);
    encoding.drain(this::pass);
  }

  private void pass(AVPacket packet) {
    packet.stream_index(track.index());
    output.write(packet);
  }

  @Override
  public void close() {
    reader.close();
    encoding.close();
  }
}
