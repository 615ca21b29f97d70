package studio.hardware.sound;

import java.time.Duration;

/// A stretch of sound: one array of samples per channel (one or two), nominally -1..1, always
/// [Pcm#RATE] samples per second. Operations give new sound and leave this one as it is.
public record Pcm(float[][] channels) {
  /// Samples per second of everything in the studio; 24 frames a second make 2,000 per frame.
  public static final int RATE = 48_000;

  public Pcm {
    if (channels.length < 1 || channels.length > 2) {
      throw new IllegalArgumentException("Sound has one or two channels, not " + channels.length);
    }
    if (channels.length == 2 && channels[0].length != channels[1].length) {
      throw new IllegalArgumentException(
          "Both channels must be equally long, not %d and %d"
              .formatted(channels[0].length, channels[1].length));
    }
  }

  public static Pcm mono(float[] samples) {
    return new Pcm(new float[][] {samples});
  }

  public static Pcm silence(Duration length, int channels) {
    return new Pcm(new float[channels][Math.toIntExact(samples(length))]);
  }

  /// The nearest whole number of samples.
  public static long samples(Duration length) {
    return Math.floorDiv(length.toNanos() * (RATE / 1000) + 500_000, 1_000_000L);
  }

  /// How long that many samples sound.
  public static Duration lengthOf(long samples) {
    return Duration.ofNanos(Math.round(samples * 1e9 / RATE));
  }

  public int samples() {
    return channels[0].length;
  }

  public Duration length() {
    return lengthOf(samples());
  }

  public boolean isStereo() {
    return channels.length == 2;
  }

  /// The samples of a mono sound, or the mean of both channels.
  public float[] mono() {
    if (!isStereo()) {
      return channels[0];
    }
    float[] mixed = new float[samples()];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (channels[0][i] + channels[1][i]) / 2;
    }
    return mixed;
  }

  /// The largest sample, as a magnitude.
  public double peak() {
    float peak = 0;
    for (float[] channel : channels) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    return peak;
  }

  public Pcm gained(double factor) {
    float[][] scaled = new float[channels.length][];
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = channels[c].clone();
      for (int i = 0; i < scaled[c].length; i++) {
        scaled[c][i] *= (float) factor;
      }
    }
    return new Pcm(scaled);
  }

  /// Rises from silence over `in` and falls back over `out` along raised cosines.
  public Pcm faded(Duration in, Duration out) {
    long rise = samples(in);
    long fall = samples(out);
    float[][] faded = new float[channels.length][];
    for (int c = 0; c < faded.length; c++) {
      faded[c] = channels[c].clone();
      for (int i = 0; i < faded[c].length; i++) {
        faded[c][i] *= (float) Fade.at(i, faded[c].length, rise, fall);
      }
    }
    return new Pcm(faded);
  }

  public Pcm slice(int from, int to) {
    float[][] part = new float[channels.length][];
    for (int c = 0; c < part.length; c++) {
      part[c] = java.util.Arrays.copyOfRange(channels[c], from, to);
    }
    return new Pcm(part);
  }

  /// Without the silence before the first and after the last sample louder than `threshold`,
  /// leaving `margin` on both sides where it exists. Sound that never gets so loud becomes empty.
  public Pcm trimmed(double threshold, Duration margin) {
    int first = samples();
    int last = -1;
    for (float[] channel : channels) {
      for (int i = 0; i < channel.length; i++) {
        if (Math.abs(channel[i]) > threshold) {
          first = Math.min(first, i);
          last = Math.max(last, i);
        }
      }
    }
    if (last < 0) {
      return slice(0, 0);
    }
    int keep = (int) samples(margin);
    return slice(Math.max(0, first - keep), Math.min(samples(), last + 1 + keep));
  }
}
