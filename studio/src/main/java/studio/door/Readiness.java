package studio.door;

import io.vertx.core.Future;
import java.util.List;

/// Looks at what the studio needs before it can work: the database, the lanes.
@FunctionalInterface
public interface Readiness {
  Future<List<Check>> look();

  /// One thing looked at; `detail` says in a few words what was seen.
  record Check(String name, boolean good, String detail) {
    public static Check good(String name, String detail) {
      return new Check(name, true, detail);
    }

    public static Check bad(String name, String detail) {
      return new Check(name, false, detail);
    }
  }
}
