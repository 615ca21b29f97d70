package studio.hardware.theatre.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.hardware.theatre.stage.Behavior.Coordinate;
import studio.hardware.theatre.stage.Behavior.PivotOnCrest;

class StageTest {
  private static final double EXACT = 1e-9;

  private static Sprite paper(int width, int height) {
    var pixels = new int[width * height];
    Arrays.fill(pixels, 0xFF808080);
    return new Sprite(width, height, 1, pixels);
  }

  /// A roof: the surface falls from the middle to both sides, one down for two across.
  private static Sprite roof(int width, int height) {
    var pixels = new int[width * height];
    for (int x = 0; x < width; x++) {
      for (int y = Math.abs(x - width / 2) / 2; y < height; y++) {
        pixels[y * width + x] = 0xFF204060;
      }
    }
    return new Sprite(width, height, 1, pixels);
  }

  private static Layer layer(
      String id, Sprite sprite, double z, Placement placement, Behavior... behaviors) {
    return new Layer(
        id, List.of(sprite), z, placement, Tiling.NONE, Optional.empty(), List.of(behaviors));
  }

  private static Layer pinned(String id, Joint joint, Placement placement, Behavior... behaviors) {
    return new Layer(
        id,
        List.of(paper(10, 40)),
        50,
        placement,
        Tiling.NONE,
        Optional.of(joint),
        List.of(behaviors));
  }

  private static Stage stage(Layer... layers) {
    return new Stage(new Manifest("test", 0, List.of(layers), CameraMove.STILL));
  }

  @Test
  void farSheetsComeFirstAndEqualDepthsKeepTheirOrder() {
    Stage stage =
        stage(
            layer("near", paper(1, 1), 80, Placement.topLeft(0, 0)),
            layer("b", paper(1, 1), 50, Placement.topLeft(0, 0)),
            layer("a", paper(1, 1), 50, Placement.topLeft(0, 0)),
            layer("far", paper(1, 1), 2, Placement.topLeft(0, 0)));
    assertEquals(List.of("far", "b", "a", "near"), stage.layers().stream().map(Layer::id).toList());
  }

  @Test
  void aSheetTurnsAboutItsPivot() {
    Affine place =
        stage(layer("a", paper(20, 20), 50, new Placement(100, 50, 10, 0, 2, 90, 1, false)))
            .at(0)
            .poses()
            .getFirst()
            .place();
    assertEquals(100, place.x(10, 0), EXACT);
    assertEquals(50, place.y(10, 0), EXACT);
    // Twenty units down the sheet, doubled and turned clockwise, is forty to the left.
    assertEquals(60, place.x(10, 20), EXACT);
    assertEquals(50, place.y(10, 20), EXACT);
  }

  @Test
  void aPartFollowsWhatItIsPinnedTo() {
    Stage stage =
        stage(
            layer("body", paper(20, 60), 50, new Placement(200, 300, 10, 60, 1, 0, 0.5, true)),
            pinned("arm", new Joint("body", 15, 10, 5, 0), Placement.topLeft(0, 0)),
            pinned("hand", new Joint("arm", 5, 40, 5, 0), Placement.topLeft(0, 0)));
    List<Pose> poses = stage.at(0).poses();
    Affine arm = poses.get(1).place();
    // The body is mirrored: five to the right of its pivot is five to the left on the stage.
    assertEquals(195, arm.x(5, 0), EXACT);
    assertEquals(250, arm.y(5, 0), EXACT);
    Affine hand = poses.get(2).place();
    assertEquals(arm.x(5, 40), hand.x(5, 0), EXACT);
    assertEquals(arm.y(5, 40), hand.y(5, 0), EXACT);
    assertEquals(0.5, poses.get(2).opacity(), EXACT);
  }

  @Test
  void aBoatRidesOnTheSurfaceAndTiltsWithIt() {
    Stage stage =
        stage(
            layer("water", roof(400, 300), 50, Placement.topLeft(0, 400)),
            layer(
                "boat",
                paper(60, 40),
                55,
                Placement.topLeft(240, -3),
                new PivotOnCrest("water", 10, 0.25, 0.5, 0.5)));
    // Middle at 270, 70 beyond the ridge: 35 below it. The slope of 26.6 degrees exceeds the limit.
    double tilt = 0;
    double top = 0;
    for (int step = 0; step <= 180; step++) {
      double ramp = Math.min(1, 180 * step / 60.0 / 300);
      double wanted = Math.min(10, Math.toDegrees(Math.atan(0.5)) * 5 * ramp);
      tilt = step == 0 ? 0 : tilt + 0.1 * (wanted - tilt);
      double stern = 400 + 27;
      double bow = 400 + 42;
      double desired = (stern + bow) / 2 - 3 - 40 * 0.75 - tilt * 0.5;
      top = step == 0 ? desired : top + 0.1 * (desired - top);
    }
    Affine place = stage.at(3).poses().get(1).place();
    assertEquals(10, tilt, 0.01);
    assertEquals(tilt, Math.toDegrees(Math.atan2(place.yx(), place.xx())), 0.01);
    assertEquals(270, place.x(30, 20), EXACT);
    assertEquals(top + 20, place.y(30, 20), 1e-6);
  }

  @Test
  void seekingIsThePlaceThatPlayingReaches() {
    var played = swell();
    var poses = new ArrayList<List<Pose>>();
    for (int n = 0; n < 100; n++) {
      poses.add(played.at(n / 24.0).poses());
    }
    assertEquals(poses.get(99), swell().at(99 / 24.0).poses());
    Stage backwards = swell();
    for (int n = 99; n >= 0; n -= 9) {
      assertEquals(poses.get(n), backwards.at(n / 24.0).poses());
    }
  }

  private static Stage swell() {
    return stage(
        new Layer(
            "water",
            List.of(roof(300, 200)),
            50,
            Placement.topLeft(0, 400),
            new Tiling(true, 2, true),
            Optional.empty(),
            List.of(new Behavior.Scroll(-0.3), new Behavior.Oscillate(Coordinate.Y, 0.4, 8, 0))),
        layer(
            "boat",
            paper(80, 40),
            55,
            Placement.topLeft(600, 0),
            new Behavior.Scroll(0.2),
            new PivotOnCrest("water", 12, 0.2, 0.5, 0.6)),
        pinned("mast", new Joint("boat", 40, 0, 5, 40), Placement.topLeft(0, 0)));
  }

  @Test
  void aSheetPinnedToNothingIsRefused() {
    var lost = pinned("arm", new Joint("nobody", 0, 0, 0, 0), Placement.topLeft(0, 0));
    assertThrows(IllegalArgumentException.class, () -> stage(lost));
    var circle = pinned("arm", new Joint("arm", 0, 0, 0, 0), Placement.topLeft(0, 0));
    assertThrows(IllegalArgumentException.class, () -> stage(circle));
  }
}
