package studio.hardware.trainer;

import java.nio.file.Path;

/// A studio in a process of its own that only watches a training, and says on its output which
/// epoch that is in.
final class MortalSupervisor {
  private MortalSupervisor() {}

  public static void main(String[] arguments) throws Exception {
    Gym gym = new Gym(Path.of(arguments[0]));
    gym.trainer("--hold", gym.held())
        .train(
            gym.brief(),
            gym.attempt("job-1"),
            advance -> System.out.println("epoch " + advance.epoch()));
    System.out.println("finished");
  }

  static Process start(Gym gym) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            MortalSupervisor.class.getName(),
            gym.home().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
