package studio.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.ProductionView;

/// One line on a terminal that fills up: `[#########.........] 47 % 31/66 Film shot 2 of scene 1`.
final class TerminalBar implements ProgressReport {
  private static final int CELLS = 24;
  private static final String START_OF_LINE = "\r\u001b[2K";

  /// A narrow terminal cuts the line off instead of beginning another.
  private static final String WRAP_OFF = "\u001b[?7l";

  private static final String WRAP_ON = "\u001b[?7h";

  private final PrintWriter out;

  TerminalBar(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void update(ProductionView production) {
    int filled = (int) Math.round(production.progress() * CELLS);
    String running =
        production.running().stream().map(JobView::what).collect(Collectors.joining(", "));
    String line =
        "[%s%s] %3d %%  %d/%d  %s"
            .formatted(
                "#".repeat(filled),
                ".".repeat(CELLS - filled),
                (int) (production.progress() * 100),
                production.jobsDone(),
                production.jobsTotal(),
                running);
    out.print(START_OF_LINE + WRAP_OFF + line + WRAP_ON);
    out.flush();
  }

  @Override
  public void close() {
    out.print(START_OF_LINE);
    out.flush();
  }
}
