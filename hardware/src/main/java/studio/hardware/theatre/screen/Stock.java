package studio.hardware.theatre.screen;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Tiling;

/// Sheets that were printed before, kept as long as their sprite lives and memory allows, so that
/// the next shot in the same place need not print them again. Shared by all screens.
final class Stock {
  private static final Stock SHARED = new Stock();

  private record Order(Tiling tiling, double density, boolean flip) {}

  private final Map<Sprite, SoftReference<Map<Order, Sheet>>> sheets = new WeakHashMap<>();

  static Sheet sheet(Sprite sprite, Tiling tiling, double density, boolean flip) {
    Map<Order, Sheet> printed = SHARED.of(sprite);
    var order = new Order(tiling, density, flip);
    synchronized (printed) {
      return printed.computeIfAbsent(
          order, o -> Printing.print(sprite, o.tiling(), o.density(), o.flip()));
    }
  }

  private synchronized Map<Order, Sheet> of(Sprite sprite) {
    SoftReference<Map<Order, Sheet>> kept = sheets.get(sprite);
    Map<Order, Sheet> printed = kept == null ? null : kept.get();
    if (printed == null) {
      printed = new HashMap<>();
      sheets.put(sprite, new SoftReference<>(printed));
    }
    return printed;
  }
}
