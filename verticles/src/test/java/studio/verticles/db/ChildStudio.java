package studio.verticles.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A studio in a process of its own, reduced to its database. It says on one line whether it is up,
/// and stops politely when its input ends.
final class ChildStudio implements AutoCloseable {
  private static final String UNPACK = "unpack";

  private final Process process;

  private ChildStudio(Process process) {
    this.process = process;
  }

  /// The child's own life.
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals(UNPACK)) {
      System.out.println("unpacked " + PostgresBinaries.unpack(Path.of(arguments[1])).major());
      return;
    }
    try (var server = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      System.out.println("up on " + server.port());
      while (System.in.read() >= 0) {
        // Lives as long as its parent wants.
      }
    } catch (DatabaseFailure refused) {
      System.out.println(refused.getMessage());
    }
  }

  static ChildStudio start(Path data, Path cache) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), data, cache);
  }

  /// One that only unpacks the programs, says "unpacked" and the version, and ends.
  static ChildStudio unpacking(Path cache) throws IOException {
    return start(Path.of(UNPACK), cache);
  }

  /// @param prefix words before `java`, such as those that change the user
  static ChildStudio start(List<String> prefix, String classPath, Path data, Path cache)
      throws IOException {
    List<String> argv = new ArrayList<>(prefix);
    argv.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            ChildStudio.class.getName(),
            data.toString(),
            cache.toString()));
    return new ChildStudio(
        new ProcessBuilder(argv).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /// Waits for its one line.
  String says() throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(reader.readLine());
  }

  long pid() {
    return process.pid();
  }

  /// As an operator does with Ctrl-C, or a service manager.
  void terminate() {
    process.destroy();
    process.onExit().join();
  }

  /// As the kernel does when memory runs out.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
