package studio.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.ui.desk.Easel.Again;
import studio.ui.desk.Easel.Model;
import studio.ui.desk.Easel.Order;
import studio.ui.desk.Easel.Part;
import studio.ui.desk.Easel.PoseChoice;
import studio.ui.desk.Easel.Strip;
import studio.ui.desk.Easel.Tile;
import studio.ui.desk.Easel.Words;

/// The paper desk's drawer for drawing the cast.
public final class PaperCreateDesk implements CreateDesk {
  public static final Model MIKA =
      new Model("m1", "Mika", "The Fox", Optional.of("/media/aa/mika.jpg"), 4, "");
  public static final Model TOM =
      new Model("m2", "Old Tom", "The Fox", Optional.empty(), 0, "Old Tom has no design yet.");

  public final List<Model> models = new ArrayList<>();
  public final List<Strip> strips = new ArrayList<>();
  private final Consumer<String> wish;

  PaperCreateDesk(Consumer<String> wish) {
    this.wish = wish;
  }

  /// A batch of which the first picture has come and the second is being drawn.
  public static Strip strip(String id, double done) {
    return new Strip(
        id,
        "2 pictures",
        "20 Nov 21:04 · seed 42",
        "1 of 2 drawn",
        done,
        done < 1,
        Optional.empty(),
        List.of(
            new Tile(
                1,
                Optional.of("p1"),
                Optional.of("/media/aa/p1.jpg"),
                Optional.of("/media/aa/p1.png"),
                "Walking",
                "pending"),
            new Tile(
                2,
                Optional.empty(),
                Optional.of("data:image/jpeg;base64,AA"),
                Optional.empty(),
                Math.round(100 * done) + " %",
                "drawing")));
  }

  @Override
  public List<Model> models() {
    return List.copyOf(models);
  }

  @Override
  public List<PoseChoice> poses() {
    return List.of(
        new PoseChoice("front", "Front", "facing the viewer"),
        new PoseChoice("walking", "Walking", "walking along"));
  }

  @Override
  public Words words(String model, String prompt, String negative, String pose) {
    return new Words(
        List.of(
            new Part("style", "Style", "soft watercolour"),
            new Part("design", prompt.isEmpty() ? "Design" : "Yours", prompt + " of " + model),
            new Part("pose", "Pose", pose.isEmpty() ? "by lot" : pose)),
        List.of(new Part("character", "Character", "human face " + negative)));
  }

  @Override
  public void draw(Order order) {
    wish.accept(
        "draw %d of %s, seed %s, poses %s, prompt %s, without %s"
            .formatted(
                order.count(),
                order.model(),
                order.seed().map(String::valueOf).orElse("by lot"),
                order.poses(),
                order.prompt(),
                order.negative()));
  }

  @Override
  public void drawAgain(Again again) {
    wish.accept(
        "%s %d of %s of %s"
            .formatted(
                again.refined() ? "refine" : "vary",
                again.count(),
                again.picture(),
                again.model()));
  }

  @Override
  public List<Strip> strips(String model) {
    return List.copyOf(strips);
  }

  @Override
  public void stop(String strip) {
    wish.accept("stop " + strip);
  }
}
