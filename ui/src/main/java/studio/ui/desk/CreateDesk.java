package studio.ui.desk;

import java.util.List;
import studio.ui.desk.Easel.Again;
import studio.ui.desk.Easel.Model;
import studio.ui.desk.Easel.Order;
import studio.ui.desk.Easel.PoseChoice;
import studio.ui.desk.Easel.Strip;
import studio.ui.desk.Easel.Words;

/// What a person may ask and wish about drawing the cast. Every method may throw [Refusal].
public interface CreateDesk {
  /// The cast that can be drawn, projects newest first.
  List<Model> models();

  List<PoseChoice> poses();

  /// What would be asked for.
  ///
  /// @param pose id; empty for none
  Words words(String model, String prompt, String negative, String pose);

  /// Has pictures drawn.
  void draw(Order order);

  /// Has a picture drawn again.
  void drawAgain(Again wish);

  /// The newest batches of a character, newest first.
  List<Strip> strips(String model);

  /// Stops what has not been drawn of a batch.
  void stop(String strip);
}
