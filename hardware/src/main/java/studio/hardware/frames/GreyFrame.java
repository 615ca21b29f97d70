package studio.hardware.frames;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// A small grey picture to measure on: rows from top to bottom, 0 black to 255 white.
record GreyFrame(int width, int height, byte[] grey) {
  private static final int HASH = 8;

  /// Smaller differences of brightness are noise of the compression.
  private static final double NOISE = 2;

  static GreyFrame of(AVFrame frame) {
    byte[] grey = new byte[frame.width() * frame.height()];
    BytePointer rows = frame.data(0);
    for (int y = 0; y < frame.height(); y++) {
      rows.position((long) y * frame.linesize(0)).get(grey, y * frame.width(), frame.width());
    }
    return new GreyFrame(frame.width(), frame.height(), grey);
  }

  /// Mean absolute difference in percent of the whole range; pictures of different sizes have
  /// nothing in common.
  double difference(GreyFrame other) {
    if (width != other.width || height != other.height) {
      return 100;
    }
    long sum = 0;
    for (int i = 0; i < grey.length; i++) {
      sum += Math.abs((grey[i] & 0xff) - (other.grey[i] & 0xff));
    }
    return sum * 100.0 / grey.length / 256;
  }

  /// Mean square of the Laplacian.
  double sharpness() {
    long sum = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        int edge =
            4 * (grey[at] & 0xff)
                - (grey[at - 1] & 0xff)
                - (grey[at + 1] & 0xff)
                - (grey[at - width] & 0xff)
                - (grey[at + width] & 0xff);
        sum += (long) edge * edge;
      }
    }
    return (double) sum / Math.max(1, (width - 2) * (height - 2));
  }

  /// Standard deviation / 255.
  double contrast() {
    long sum = 0;
    long squares = 0;
    for (byte pixel : grey) {
      int value = pixel & 0xff;
      sum += value;
      squares += (long) value * value;
    }
    double mean = (double) sum / grey.length;
    return Math.sqrt(Math.max(0, (double) squares / grey.length - mean * mean)) / 255;
  }

  /// Whether each of 8 x 8 fields is brighter than the one to its right.
  long hash() {
    double[][] fields = new double[HASH][HASH + 1];
    for (int row = 0; row < HASH; row++) {
      for (int column = 0; column <= HASH; column++) {
        fields[row][column] = mean(row, column);
      }
    }
    long hash = 0;
    for (int row = 0; row < HASH; row++) {
      for (int column = 0; column < HASH; column++) {
        hash = hash << 1 | (fields[row][column] > fields[row][column + 1] + NOISE ? 1 : 0);
      }
    }
    return hash;
  }

  private double mean(int row, int column) {
    int top = row * height / HASH;
    int bottom = Math.max(top + 1, (row + 1) * height / HASH);
    int left = column * width / (HASH + 1);
    int right = Math.max(left + 1, (column + 1) * width / (HASH + 1));
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += grey[y * width + x] & 0xff;
      }
    }
    return (double) sum / ((bottom - top) * (right - left));
  }
}
