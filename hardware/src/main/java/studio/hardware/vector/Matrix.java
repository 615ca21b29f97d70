package studio.hardware.vector;

import java.util.ArrayList;
import java.util.List;

/// Rows of numbers, one after another in large blocks. The last row fills the place of one that is
/// removed.
final class Matrix {
  private static final int ROWS = 1 << 10;

  private final int columns;
  private final List<float[]> blocks = new ArrayList<>();
  private int rows;

  Matrix(int columns) {
    this.columns = columns;
  }

  int rows() {
    return rows;
  }

  void add(float[] row) {
    if (rows == blocks.size() * ROWS) {
      blocks.add(new float[ROWS * columns]);
    }
    rows++;
    set(rows - 1, row);
  }

  void set(int at, float[] row) {
    System.arraycopy(row, 0, blocks.get(at / ROWS), at % ROWS * columns, columns);
  }

  float[] get(int at) {
    float[] row = new float[columns];
    System.arraycopy(blocks.get(at / ROWS), at % ROWS * columns, row, 0, columns);
    return row;
  }

  void removeLast() {
    rows--;
    if (rows == (blocks.size() - 1) * ROWS) {
      blocks.removeLast();
    }
  }

  /// The product of a row with `other`. Four sums side by side, or the processor waits for each
  /// addition to end.
  float dot(int at, float[] other) {
    float[] block = blocks.get(at / ROWS);
    int from = at % ROWS * columns;
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < columns; i += 4) {
      a += block[from + i] * other[i];
      b += block[from + i + 1] * other[i + 1];
      c += block[from + i + 2] * other[i + 2];
      d += block[from + i + 3] * other[i + 3];
    }
    for (; i < columns; i++) {
      a += block[from + i] * other[i];
    }
    return a + b + (c + d);
  }
}
