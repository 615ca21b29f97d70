package studio.hardware.theatre.screen;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.hardware.film.YuvFrame;

/// Draws one list of drawings after another into the same frame, and touches only the blocks in
/// which something moved, each from the nearest drawing that covers it whole.
final class Composer {
  private static final int BLOCK = 64;

  private final YuvFrame frame;
  private final Drawing.Fill background;
  private final @Nullable YuvFrame base;
  private final int across;
  private final int down;
  private final Strip strip;
  private boolean begun;
  private List<Drawing> last = List.of();
  private byte[][] looks = {};
  private final int[] nearest;
  private final boolean[] stale;

  /// Draws into `frame`, upon `base` where there is one, else upon `background`.
  Composer(YuvFrame frame, Drawing.Fill background, @Nullable YuvFrame base) {
    this.frame = frame;
    this.background = background;
    this.base = base;
    across = (frame.width() + BLOCK - 1) / BLOCK;
    down = (frame.height() + Strip.ROWS - 1) / Strip.ROWS;
    strip = new Strip(frame.width(), frame.height());
    nearest = new int[across * down];
    stale = new boolean[across * down];
    Arrays.fill(stale, true);
  }

  /// Brings the frame to `drawings`, always as many, far to near.
  ///
  /// @return whether anything changed since the last time
  boolean draw(List<Drawing> drawings) {
    boolean first = !begun;
    begun = true;
    if (first) {
      looks = new byte[drawings.size()][across * down];
      Arrays.fill(nearest, -1);
    }
    var before = nearest.clone();
    var moved = new byte[drawings.size()][];
    for (int i = 0; i < drawings.size(); i++) {
      if (first || !drawings.get(i).equals(last.get(i))) {
        moved[i] = looks[i];
        looks[i] = look(drawings.get(i));
      }
    }
    findNearest();
    if (!first) {
      findStale(moved, before);
    }
    last = drawings;
    boolean any = false;
    for (int row = 0; row < down; row++) {
      any |= drawStrip(row);
    }
    return any;
  }

  private byte[] look(Drawing drawing) {
    var look = new byte[across * down];
    for (int row = 0; row < down; row++) {
      int top = row * Strip.ROWS;
      int bottom = Math.min(frame.height(), top + Strip.ROWS);
      if (drawing.look(0, top, frame.width(), bottom) == Sheet.EMPTY) {
        continue;
      }
      for (int column = 0; column < across; column++) {
        int left = column * BLOCK;
        look[row * across + column] =
            drawing.look(left, top, Math.min(frame.width(), left + BLOCK), bottom);
      }
    }
    return look;
  }

  private void findNearest() {
    for (int block = 0; block < nearest.length; block++) {
      int i = looks.length - 1;
      while (i >= 0 && looks[i][block] != Sheet.OPAQUE) {
        i--;
      }
      nearest[block] = i;
    }
  }

  private void findStale(byte[][] moved, int[] before) {
    Arrays.fill(stale, false);
    for (int i = 0; i < moved.length; i++) {
      byte[] old = moved[i];
      if (old == null) {
        continue;
      }
      for (int block = 0; block < stale.length; block++) {
        stale[block] |=
            looks[i][block] != Sheet.EMPTY && i >= nearest[block]
                || old[block] != Sheet.EMPTY && i >= before[block];
      }
    }
  }

  private boolean drawStrip(int row) {
    int start = row * across;
    boolean any = false;
    for (int column = 0; column < across; column++) {
      any |= stale[start + column];
    }
    if (!any) {
      return false;
    }
    strip.moveTo(row * Strip.ROWS);
    for (int i = -1; i < looks.length; i++) {
      for (int column = 0; column < across; ) {
        int kind = kind(i, start + column);
        int end = column + 1;
        while (end < across && kind(i, start + end) == kind) {
          end++;
        }
        if (kind != Sheet.EMPTY) {
          drawRun(i, kind == Sheet.OPAQUE, column * BLOCK, Math.min(frame.width(), end * BLOCK));
        }
        column = end;
      }
    }
    for (int column = 0; column < across; column++) {
      if (stale[start + column]) {
        strip.store(frame, column * BLOCK, Math.min(frame.width(), (column + 1) * BLOCK));
      }
    }
    return true;
  }

  /// How drawing `i` (-1: what lies below all) takes part in a block.
  private int kind(int i, int block) {
    if (!stale[block] || i < nearest[block]) {
      return Sheet.EMPTY;
    }
    return i < 0 ? Sheet.OPAQUE : looks[i][block];
  }

  private void drawRun(int i, boolean covers, int from, int to) {
    if (i >= 0) {
      strip.draw(last.get(i), covers, from, to);
    } else if (base != null) {
      strip.floor(base, from, to);
    } else {
      strip.floor(background, from, to);
    }
  }
}
