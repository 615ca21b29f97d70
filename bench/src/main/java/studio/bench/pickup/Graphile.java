package studio.bench.pickup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// graphile-worker in a process of its own, told what to do line by line.
final class Graphile implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;

  /// @param folder where graphile-worker is installed and `graphile.mjs` lies
  Graphile(Path folder, String databaseUrl) throws IOException {
    ProcessBuilder node =
        new ProcessBuilder("node", "graphile.mjs")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    node.environment().put("DATABASE_URL", databaseUrl);
    process = node.start();
    commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    answer();
  }

  List<Double> latencies(int jobs) throws IOException {
    List<Double> took = new ArrayList<>();
    ask("latency " + jobs).get("took").forEach(one -> took.add(one.asDouble()));
    return took;
  }

  /// @param batch how many it fetches at once; 0 for one by one
  Rate throughput(int jobs, int concurrency, int batch) throws IOException {
    JsonNode answer = ask("throughput %d %d %d".formatted(jobs, concurrency, batch));
    return new Rate(jobs, answer.get("seconds").asDouble(), answer.get("cpuSeconds").asDouble(), 0);
  }

  private JsonNode ask(String command) throws IOException {
    commands.println(command);
    return answer();
  }

  private JsonNode answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("graphile-worker ended; what it said last stands above");
    }
    return JSON.readTree(line);
  }

  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
