package studio.hardware.theatre.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.YuvFrame;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Pose;
import studio.hardware.theatre.stage.Stage;
import studio.hardware.theatre.stage.Tableau;

/// Shows a shot frame by frame. Every frame is the same whichever frame was drawn before it.
///
/// ```java
/// Screen screen = Screen.film(manifest, format, frames);
/// for (int n = 0; n < frames; n++) writer.write(screen.draw(n));
/// ```
///
/// For one thread.
public final class Screen {
  private final VideoFormat format;
  private final List<Layer> layers;
  private final List<Tableau> tableaux;
  private final List<Plan> plans = new ArrayList<>();
  private final YuvFrame frame;
  private final Composer composer;
  private final int stillBelow;
  private boolean moved;

  private Screen(Manifest manifest, VideoFormat format, List<Double> times) {
    this.format = format;
    var stage = new Stage(manifest);
    layers = stage.layers();
    tableaux = times.stream().map(stage::at).toList();
    for (int i = 0; i < layers.size(); i++) {
      plans.add(plan(i));
    }
    frame = YuvFrame.blank(format.width(), format.height());
    stillBelow = (int) plans.stream().takeWhile(Plan::isStill).count();
    Drawing.Fill background = Drawing.Fill.of(0xFF000000 | manifest.background());
    composer = new Composer(frame, background, base(background));
  }

  /// A whole shot of `frames` frames.
  public static Screen film(Manifest manifest, VideoFormat format, int frames) {
    return new Screen(
        manifest,
        format,
        IntStream.range(0, frames).mapToObj(n -> (double) n / format.fps()).toList());
  }

  /// The one picture at `seconds`.
  public static YuvFrame still(Manifest manifest, VideoFormat format, double seconds) {
    return new Screen(manifest, format, List.of(seconds)).draw(0);
  }

  /// Frame `n`, counted from 0. The frame is drawn over when the next one is asked for.
  public YuvFrame draw(int n) {
    Tableau tableau = tableaux.get(n);
    moved = composer.draw(drawings(tableau, stillBelow, layers.size()));
    return frame;
  }

  /// Whether the last frame drawn differs from the one drawn before it.
  public boolean moved() {
    return moved;
  }

  /// What stands still below everything that moves, drawn once.
  private @Nullable YuvFrame base(Drawing.Fill background) {
    if (stillBelow == 0) {
      return null;
    }
    YuvFrame base = YuvFrame.blank(format.width(), format.height());
    new Composer(base, background, null).draw(drawings(tableaux.getFirst(), 0, stillBelow));
    return base;
  }

  private Plan plan(int i) {
    var places = new ArrayList<Affine>(tableaux.size());
    Pose first = tableaux.getFirst().poses().get(i);
    boolean unchanging = true;
    for (Tableau tableau : tableaux) {
      Pose pose = tableau.poses().get(i);
      places.add(toPixels(tableau, i).after(pose.place()));
      unchanging &= pose.opacity() == first.opacity() && pose.cel() == first.cel();
    }
    return new Plan(layers.get(i), format, places, unchanging);
  }

  private Affine toPixels(Tableau tableau, int i) {
    double scale = Math.max(format.width() / Manifest.WIDTH, format.height() / Manifest.HEIGHT);
    return Affine.shift(format.width() / 2.0, format.height() / 2.0)
        .after(Affine.scale(scale, scale))
        .after(CameraMove.toPicture(tableau.view(), layers.get(i).z()));
  }

  private List<Drawing> drawings(Tableau tableau, int from, int to) {
    var drawings = new ArrayList<Drawing>(to - from);
    for (int i = from; i < to; i++) {
      Pose pose = tableau.poses().get(i);
      drawings.add(
          plans
              .get(i)
              .drawing(pose.cel(), toPixels(tableau, i).after(pose.place()), pose.opacity()));
    }
    return drawings;
  }
}
