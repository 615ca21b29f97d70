package studio.hardware.film;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import studio.hardware.film.libav.Libav;
import studio.hardware.film.libav.Output;

/// The text track of an episode (3GPP Timed Text, 3GPP TS 26.245), which a player can switch on.
/// Its clock counts milliseconds.
final class SubtitleTrack implements AutoCloseable {
  private static final int PADDING = 64;

  private final Output output;
  private final Subtitles subtitles;
  private final long length;
  private final AVStream track;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private int next;
  private long end;

  /// `length` of the film: no text outlasts it.
  SubtitleTrack(Subtitles subtitles, Output output, String language, Duration length) {
    this.subtitles = subtitles;
    this.length = length.toMillis();
    this.output = output;
    track = output.addTrack();
    track.time_base(avutil.av_make_q(1, 1000));
    AVCodecParameters parameters = track.codecpar();
    parameters.codec_type(avutil.AVMEDIA_TYPE_SUBTITLE);
    parameters.codec_id(avcodec.AV_CODEC_ID_MOV_TEXT);
    byte[] description = description();
    BytePointer extra = new BytePointer(avutil.av_mallocz(description.length + PADDING));
    extra.put(description);
    parameters.extradata(extra);
    parameters.extradata_size(description.length);
    output.tag(track, "language", language);
  }

  /// Writes the texts that begin before `time`.
  void writeUntil(Duration time) {
    while (next < subtitles.shown().size()
        && subtitles.shown().get(next).start().compareTo(time) < 0) {
      Subtitles.Shown text = subtitles.shown().get(next++);
      long start = text.start().toMillis();
      if (start >= length) {
        return;
      }
      if (start > end) {
        write("", end, start);
      }
      end = Math.min(length, text.end().toMillis());
      write(String.join("\n", text.rows()), start, end);
    }
  }

  /// Writes the rest, and nothing until the film ends.
  void finish() {
    writeUntil(Duration.ofMillis(length));
    if (end < length) {
      write("", end, length);
    }
  }

  /// A sample: the length of the text in two bytes, and the text. An empty one clears the screen.
  private void write(String text, long from, long until) {
    byte[] bytes = text.getBytes(UTF_8);
    Libav.check(avcodec.av_new_packet(packet, bytes.length + 2), "making room for a subtitle");
    packet
        .data()
        .put(
            ByteBuffer.allocate(bytes.length + 2)
                .putShort((short) bytes.length)
                .put(bytes)
                .array());
    packet.pts(from);
    packet.dts(from);
    packet.duration(until - from);
    packet.flags(avcodec.AV_PKT_FLAG_KEY);
    packet.stream_index(track.index());
    output.write(packet);
    avcodec.av_packet_unref(packet);
  }

  /// The look of all samples: centred at the bottom, white, 18 points.
  private static byte[] description() {
    ByteBuffer out = ByteBuffer.allocate(48);
    out.putInt(0).put((byte) 1).put((byte) -1).putInt(0); // flags, centre, bottom, background
    out.putLong(0); // text box: the player's own
    out.putShort((short) 0).putShort((short) 0).putShort((short) 1); // all letters, font 1
    out.put((byte) 0).put((byte) 18).putInt(0xffffffff); // plain, size, white
    out.putInt(18).put("ftab".getBytes(UTF_8)).putShort((short) 1).putShort((short) 1);
    out.put((byte) 5).put("Serif".getBytes(UTF_8));
    return out.array();
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
  }
}
