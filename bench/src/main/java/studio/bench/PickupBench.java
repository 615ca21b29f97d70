package studio.bench;

import java.nio.file.Path;
import studio.bench.pickup.Race;

/// Picking up jobs beside graphile-worker; see `bench/pickup.sh`, which fetches it and starts this.
///
/// Arguments: the folder with graphile-worker, the number of rounds.
public final class PickupBench {
  private PickupBench() {}

  public static void main(String[] arguments) throws Exception {
    Race.run(System.out, Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }
}
