package studio.bench.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import studio.verticles.bus.Problem;

/// What goes wrong, by chance: about one job in seven meets something.
final class Mishaps {
  /// A kind of mishap and how many of a thousand jobs meet it.
  enum Mishap {
    NONE(850),
    GONE(60),
    OUT_OF_MEMORY(30),
    BROKEN(30),
    REFUSED(20),
    SLOW(10);

    private final int inAThousand;

    Mishap(int inAThousand) {
      this.inAThousand = inAThousand;
    }
  }

  private final RandomGenerator chance;
  private final Map<Mishap, AtomicLong> met = new ConcurrentHashMap<>();

  Mishaps(RandomGenerator chance) {
    this.chance = chance;
  }

  /// Throws what a department would, or returns how long the work takes, in milliseconds.
  long meet(boolean engines) {
    Mishap mishap = next();
    met.computeIfAbsent(mishap, _ -> new AtomicLong()).incrementAndGet();
    @Nullable Problem problem =
        switch (mishap) {
          case NONE, SLOW -> null;
          case GONE -> new Problem(Problem.Kind.BUSY, "The server is gone.");
          case OUT_OF_MEMORY -> new Problem(Problem.Kind.OUT_OF_MEMORY, "The card is full.");
          case BROKEN -> new Problem(Problem.Kind.BROKEN, "Something nobody thought of.");
          // On a lane of the house it would be the job's end; there the house is only gone.
          case REFUSED ->
              engines
                  ? Problem.invalid("The graph is wrong.")
                  : new Problem(Problem.Kind.BROKEN, "Something nobody thought of.");
        };
    if (problem != null) {
      throw problem;
    }
    return mishap == Mishap.SLOW ? 800 : 10 + chance.nextInt(30);
  }

  private synchronized Mishap next() {
    int draw = chance.nextInt(1000);
    for (Mishap mishap : Mishap.values()) {
      draw -= mishap.inAThousand;
      if (draw < 0) {
        return mishap;
      }
    }
    return Mishap.NONE;
  }

  Map<Mishap, AtomicLong> met() {
    return new TreeMap<>(met);
  }
}
