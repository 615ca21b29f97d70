package studio.cli;

import studio.verticles.production.Productions.ProductionView;

/// How a terminal, a log or nobody hears of a production's progress.
interface ProgressReport extends AutoCloseable {
  void update(ProductionView production);

  @Override
  void close();

  /// For `--json`: nothing until the end.
  ProgressReport SILENT =
      new ProgressReport() {
        @Override
        public void update(ProductionView production) {}

        @Override
        public void close() {}
      };
}
