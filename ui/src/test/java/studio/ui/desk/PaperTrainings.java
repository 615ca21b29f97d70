package studio.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.Training.Detail;
import studio.ui.desk.Training.Epoch;
import studio.ui.desk.Training.Likeness;
import studio.ui.desk.Training.Point;
import studio.ui.desk.Training.Run;
import studio.ui.desk.Training.Sitter;
import studio.ui.desk.Training.State;

/// Three characters, a training at work and one that has ended.
public final class PaperTrainings {
  private PaperTrainings() {}

  public static Training room() {
    return new Training(
        List.of(
            new Sitter(
                "c1",
                "Mika",
                "Lamplighters",
                24,
                10,
                "24 pictures, 3 held out · SD15",
                Optional.of("lamplighters_mika_v1_lora.safetensors"),
                false),
            new Sitter(
                "c2", "Rook", "Lamplighters", 12, 10, "12 pictures · SD15", Optional.empty(), true),
            new Sitter(
                "c3", "Tom", "Lamplighters", 4, 10, "4 pictures · SD15", Optional.empty(), false)),
        List.of(
            run("t2", 5, "Rook · training 8", State.RUNNING, Optional.empty()),
            run("t1", 3, "Mika · training 7", State.COMPLETED, Optional.empty()),
            run(
                "t0",
                2,
                "Tom · training 6",
                State.FAILED,
                Optional.of("The loss became no number."))),
        List.of(
            new Likeness(
                "l2",
                "lamplighters_mika_v2_lora.safetensors",
                "Mika",
                "mika",
                "epoch 4 · SD15 · 37.9 MB",
                "no pictures yet",
                false,
                Optional.empty()),
            new Likeness(
                "l1",
                "lamplighters_mika_v1_lora.safetensors",
                "Mika",
                "mika",
                "epoch 2 · SD15 · 37.9 MB",
                "12 pictures of 2 batches",
                true,
                Optional.of("Missing from /opt/comfyui/models/loras."))));
  }

  private static Run run(
      String id, int version, String title, State state, Optional<String> trouble) {
    return new Run(
        id,
        version,
        title,
        "Lamplighters",
        state,
        state == State.RUNNING ? "Training" : state.name(),
        "epoch 3 of 20 · loss 0.0912",
        "24 pictures · SD15 · 512 px · rank 32",
        0.4,
        trouble,
        Optional.empty());
  }

  public static Detail detail() {
    List<Point> curve = new ArrayList<>();
    for (int step = 1; step <= 60; step++) {
      curve.add(new Point(step, 1 + (step - 1) / 20, 0.05 + 0.1 * Math.exp(-step / 15.0)));
    }
    return new Detail(
        curve,
        List.of(
            new Epoch(1, Optional.of("/media/3f/one.jpg"), "71 % alike", false),
            new Epoch(2, Optional.of("/media/3f/two.jpg"), "91 % alike", true),
            new Epoch(3, Optional.empty(), "", false)));
  }
}
