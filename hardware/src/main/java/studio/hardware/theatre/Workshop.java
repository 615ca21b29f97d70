package studio.hardware.theatre;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.Performer;
import studio.hardware.brief.Setting;
import studio.hardware.theatre.puppet.Puppet;
import studio.hardware.theatre.puppet.PuppetMaker;
import studio.hardware.theatre.set.PaperSet;
import studio.hardware.theatre.set.SetDesigner;

/// Sets and puppets already made, since painting costs more than filming. A few are kept, the ones
/// used last, and given up when memory runs short. For several threads: two that want the same
/// thing wait for one painter.
final class Workshop {
  private static final int SETS = 6;
  private static final int PUPPETS = 40;

  private record SetOrder(Setting setting, double pixelsPerUnit) {}

  private record PuppetOrder(Performer performer, double pixelsPerUnit) {}

  private final Shelf<SetOrder, PaperSet> sets = new Shelf<>(SETS);
  private final Shelf<PuppetOrder, Puppet> puppets = new Shelf<>(PUPPETS);

  PaperSet set(Setting setting, double pixelsPerUnit) {
    return sets.take(
        new SetOrder(setting, pixelsPerUnit), () -> SetDesigner.design(setting, pixelsPerUnit));
  }

  Puppet puppet(Performer performer, double pixelsPerUnit) {
    return puppets.take(
        new PuppetOrder(performer, pixelsPerUnit),
        () -> PuppetMaker.make(performer, performer.name(), pixelsPerUnit));
  }

  private static final class Shelf<K, V> {
    private final Map<K, Place<V>> places;

    private Shelf(int size) {
      places =
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Place<V>> eldest) {
              return size() > size;
            }
          };
    }

    private V take(K order, Supplier<V> painter) {
      Place<V> place;
      synchronized (this) {
        place = places.computeIfAbsent(order, _ -> new Place<>());
      }
      return place.take(painter);
    }
  }

  private static final class Place<V> {
    private @Nullable SoftReference<V> made;

    private synchronized V take(Supplier<V> painter) {
      V kept = made == null ? null : made.get();
      if (kept == null) {
        kept = painter.get();
        made = new SoftReference<>(kept);
      }
      return kept;
    }
  }
}
