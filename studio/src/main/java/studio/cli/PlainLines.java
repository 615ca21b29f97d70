package studio.cli;

import java.io.PrintWriter;
import studio.verticles.production.Productions.ProductionView;

/// One line for every tenth of the work, for logs and pipes.
final class PlainLines implements ProgressReport {
  private final PrintWriter out;
  private int lastTenth = -1;

  PlainLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void update(ProductionView production) {
    int tenth = (int) (production.progress() * 10);
    if (tenth > lastTenth) {
      lastTenth = tenth;
      out.printf(
          "%3d %%  %d of %d jobs done%n",
          tenth * 10, production.jobsDone(), production.jobsTotal());
      out.flush();
    }
  }

  @Override
  public void close() {}
}
