package studio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Productions.ProductionView;
import studio.verticles.production.StoryId;

class ProgressReportTest {
  private final StringWriter screen = new StringWriter();

  private static ProductionView at(double progress, int done) {
    return new ProductionView(
        EpisodeId.create(),
        StoryId.create(),
        "The Fox",
        EpisodeStage.PLANNED,
        done,
        50,
        progress,
        Instant.EPOCH,
        List.of(),
        List.of());
  }

  @Test
  void aLogGetsOneLineForEveryTenth() {
    try (var lines = new PlainLines(new PrintWriter(screen))) {
      for (int done = 0; done <= 25; done++) {
        lines.update(at(done / 50.0, done));
      }
    }
    assertEquals(
        """
          0 %  0 of 50 jobs done
         10 %  5 of 50 jobs done
         20 %  10 of 50 jobs done
         30 %  15 of 50 jobs done
         40 %  20 of 50 jobs done
         50 %  25 of 50 jobs done
        """,
        screen.toString());
  }

  @Test
  void aTerminalKeepsOneLineHoweverNarrowItIs() {
    try (var bar = new TerminalBar(new PrintWriter(screen))) {
      bar.update(at(0.5, 25));
    }
    String drawn = screen.toString();
    assertTrue(drawn.contains("[############............]  50 %  25/50"), drawn);
    assertTrue(drawn.indexOf("\u001b[?7l") < drawn.indexOf("\u001b[?7h"), "wraps again afterwards");
    assertFalse(drawn.contains("\n"));
  }
}
