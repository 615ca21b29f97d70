package studio.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import studio.Main;

/// The program in a process of its own, as an operator starts it.
final class ChildCommand {
  private ChildCommand() {}

  record Ended(int code, String out, String err) {}

  /// Runs a command and sends it a Ctrl-C when it prints `word`.
  static Ended interruptedAt(String word, Path err, Object... arguments)
      throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>();
    // A shell's background job ignores Ctrl-C, and its children would too.
    argv.addAll(List.of("env", "--default-signal=INT"));
    argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    argv.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    for (Object argument : arguments) {
      argv.add(argument.toString());
    }
    Process child = new ProcessBuilder(argv).redirectError(err.toFile()).start();
    try (var out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      var said = new StringBuilder();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(word)) {
          new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        }
      }
      boolean over = child.waitFor(60, TimeUnit.SECONDS);
      return new Ended(over ? child.exitValue() : -1, said.toString(), Files.readString(err));
    } finally {
      child.destroyForcibly();
    }
  }
}
