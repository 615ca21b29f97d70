package studio.hardware.theatre.paper;

/// What makes flat colour look like paper: grain, paint gathered at the rim, a lit cut edge towards
/// the lamp and a dark one away from it.
record Surface(Grain grain, double shade, double core, int edge, int dx, int dy, Lamp lamp) {
  /// Rim of gathered paint in pixels below which small pieces go without.
  private static final int SMALL = 40;

  /// `edge` in pixels.
  static Surface of(Stock stock, double edge, Lamp lamp) {
    double length = Math.max(1e-6, Math.hypot(lamp.x(), lamp.y()));
    int width = edge <= 0 ? 0 : Math.max(1, (int) Math.round(edge));
    int dx = (int) Math.round(lamp.x() / length * width);
    int dy = (int) Math.round(lamp.y() / length * width);
    return new Surface(Grain.of(stock), stock.shade(), stock.core(), width, dx, dy, lamp);
  }

  void finish(Cutting piece, Sheet sheet, long seed) {
    int w = piece.width();
    int h = piece.height();
    int[] pixels = piece.pixels();
    int[] plain = edge > 0 ? pixels.clone() : pixels;
    boolean washed = Math.min(w, h) > SMALL * Math.min(1, sheet.pixelsPerUnit()) && shade != 0;
    double reach = Math.max(1, Math.min(Math.min(w, h) * 0.16, 42 * sheet.pixelsPerUnit()));
    Blur inner = washed ? Blur.ofAlpha(pixels, w, h, reach) : null;
    int gather = (int) Math.round(shade * 256);
    int step = (int) Math.round(65536 * Grain.TEXELS_PER_UNIT / sheet.pixelsPerUnit());
    int offsetX = (int) (seed * 2654435761L >>> 8 & 1023);
    int offsetY = (int) (seed * 40503L >>> 4 & 1023);
    byte[] texels = grain.texels();
    int lit = (int) Math.round(core * (0.45 + 0.55 * lamp.strength()) * 256);
    int dim = (int) Math.round(0.30 * 256);
    for (int y = 0; y < h; y++) {
      int texelRow =
          ((int) ((long) (y + piece.top()) * step >> 16) + offsetY & Grain.SIZE - 1) * Grain.SIZE;
      for (int x = 0; x < w; x++) {
        int at = y * w + x;
        int argb = pixels[at];
        int alpha = argb >>> 24;
        if (alpha == 0) {
          continue;
        }
        int texel = (int) ((long) (x + piece.left()) * step >> 16) + offsetX & Grain.SIZE - 1;
        int bright = 256 + texels[texelRow + texel];
        if (inner != null) {
          int depth = Math.min(4080, inner.at(x, y));
          bright = bright * (256 - gather * (4080 - depth) / 4080 + (gather >> 2)) >> 8;
        }
        int rim = 0;
        if (edge > 0) {
          int toLight = alphaAt(plain, w, h, x + dx, y + dy);
          int fromLight = alphaAt(plain, w, h, x - dx, y - dy);
          rim = Math.max(0, alpha - toLight) * lit >> 8;
          bright -= Math.max(0, alpha - fromLight) * dim >> 8;
        }
        pixels[at] = lit(argb, alpha, bright, rim);
      }
    }
  }

  private int lit(int argb, int alpha, int bright, int rim) {
    int cap = alpha;
    int r = Math.clamp((argb >> 16 & 255) * bright >> 8, 0, cap);
    int g = Math.clamp((argb >> 8 & 255) * bright >> 8, 0, cap);
    int b = Math.clamp((argb & 255) * bright >> 8, 0, cap);
    if (rim > 0) {
      r += (((lamp.rim() >> 16 & 255) * alpha / 255 - r) * rim) >> 8;
      g += (((lamp.rim() >> 8 & 255) * alpha / 255 - g) * rim) >> 8;
      b += (((lamp.rim() & 255) * alpha / 255 - b) * rim) >> 8;
    }
    return alpha << 24
        | Math.clamp(r, 0, cap) << 16
        | Math.clamp(g, 0, cap) << 8
        | Math.clamp(b, 0, cap);
  }

  private static int alphaAt(int[] pixels, int w, int h, int x, int y) {
    return x < 0 || y < 0 || x >= w || y >= h ? 0 : pixels[y * w + x] >>> 24;
  }
}
