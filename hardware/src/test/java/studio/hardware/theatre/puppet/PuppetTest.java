package studio.hardware.theatre.puppet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Build;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Look;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.Performer;
import studio.hardware.brief.Species;
import studio.hardware.brief.SpokenLine;
import studio.hardware.theatre.puppet.acting.Blocking;
import studio.hardware.theatre.puppet.acting.Blocking.Air;
import studio.hardware.theatre.puppet.acting.Blocking.Facing;
import studio.hardware.theatre.puppet.acting.Blocking.Gaze;
import studio.hardware.theatre.puppet.acting.Blocking.Mark;
import studio.hardware.theatre.puppet.face.MouthCel;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Stage;

class PuppetTest {
  private static final Mark MARK = new Mark(640, 600, 1, Facing.RIGHT, 50);

  @Test
  void everySpeciesInEveryBuildAndMoodStandsOnAStage() {
    for (Species species : Species.values()) {
      for (Build build : Build.values()) {
        Expression mood = Expression.values()[(species.ordinal() + build.ordinal()) % 8];
        var puppet = PuppetMaker.make(performer(species, build, mood, 5), "p", 0.15);
        assertTrue(
            puppet.height() > 60 && puppet.height() < 600, species + " is " + puppet.height());
        assertTrue(puppet.headCentre().y() < 0, "a head is above the feet");
        playsOn(puppet.perform(Blocking.quiet(MARK, 2, MotionPreset.BREATHE, 1)), 1);
      }
    }
  }

  @Test
  void everyMotionIsPlayedByEverySpecies() {
    for (Species species : Species.values()) {
      var puppet =
          PuppetMaker.make(performer(species, Build.AVERAGE, Expression.NEUTRAL, 2), "p", 0.1);
      for (MotionPreset motion : MotionPreset.values()) {
        playsOn(puppet.perform(Blocking.quiet(MARK, 3, motion, 1)), 1.5);
      }
    }
  }

  @Test
  void shotsMayBeAsShortAsAFrameAndAsLongAsASong() {
    var person =
        PuppetMaker.make(performer(Species.HUMAN, Build.ELDER, Expression.SAD, 2), "p", 0.1);
    var star =
        PuppetMaker.make(performer(Species.STAR, Build.CHILD, Expression.HAPPY, 2), "q", 0.1);
    for (MotionPreset motion : MotionPreset.values()) {
      for (double seconds : List.of(0.04, 0.5, 45.0)) {
        playsOn(person.perform(Blocking.quiet(MARK, seconds, motion, 1)), seconds / 2);
        playsOn(star.perform(Blocking.quiet(MARK, seconds, motion, 1)), seconds / 2);
      }
    }
  }

  @Test
  void manyRobotsCanOpenTheirMouths() {
    for (long seed = 0; seed < 40; seed++) {
      Build build = Build.values()[(int) (seed % Build.values().length)];
      var robot = performer(Species.ROBOT, build, Expression.values()[(int) (seed % 8)], seed);
      assertTrue(PuppetMaker.make(robot, "p", 0.05).height() > 0);
    }
  }

  @Test
  void theSameLookGivesTheSamePixels() {
    for (Species species : List.of(Species.HUMAN, Species.FOX, Species.ROBOT)) {
      var one =
          sheets(PuppetMaker.make(performer(species, Build.AVERAGE, Expression.HAPPY, 9), "a", 1));
      var two =
          sheets(PuppetMaker.make(performer(species, Build.AVERAGE, Expression.HAPPY, 9), "a", 1));
      assertEquals(one.size(), two.size());
      for (int i = 0; i < one.size(); i++) {
        assertArrayEquals(one.get(i), two.get(i), species + " sheet " + i);
      }
    }
  }

  @Test
  void twoOfASpeciesLookDifferent() {
    for (Species species : Species.values()) {
      var one =
          sheets(
              PuppetMaker.make(performer(species, Build.AVERAGE, Expression.NEUTRAL, 1), "a", 0.5));
      var two =
          sheets(
              PuppetMaker.make(performer(species, Build.AVERAGE, Expression.NEUTRAL, 2), "a", 0.5));
      boolean same =
          one.size() == two.size()
              && IntStream.range(0, one.size())
                  .allMatch(i -> Arrays.equals(one.get(i), two.get(i)));
      assertFalse(same, species + " of two seeds are twins");
    }
  }

  @Test
  void aMouthFollowsItsTrack() {
    var puppet =
        PuppetMaker.make(performer(Species.HUMAN, Build.AVERAGE, Expression.NEUTRAL, 3), "p", 0.5);
    var openness = new ArrayList<Float>();
    for (int tick = 0; tick < 100; tick++) {
      openness.add(tick / 25 % 2 == 0 ? 0f : 0.9f);
    }
    var line =
        new SpokenLine("p", Duration.ofSeconds(1), Duration.ofSeconds(2), new MouthTrack(openness));
    var layers =
        puppet.perform(
            new Blocking(
                MARK,
                4,
                MotionPreset.TALK_GESTURE,
                List.of(line),
                List.of(),
                Gaze.AHEAD,
                Air.STILL,
                1));
    assertEquals(MouthCel.CLOSED.ordinal(), cel(layers, "p/mouth", 0.5));
    assertEquals(MouthCel.CLOSED.ordinal(), cel(layers, "p/mouth", 1.25));
    assertEquals(MouthCel.WIDE.ordinal(), cel(layers, "p/mouth", 1.75));
    assertEquals(MouthCel.CLOSED.ordinal(), cel(layers, "p/mouth", 2.25));
    assertEquals(MouthCel.CLOSED.ordinal(), cel(layers, "p/mouth", 3.5));
  }

  @Test
  void whoWalksInStartsOutsideAndEndsOnTheMark() {
    var puppet =
        PuppetMaker.make(performer(Species.FOX, Build.AVERAGE, Expression.NEUTRAL, 3), "p", 0.5);
    var right = puppet.perform(Blocking.quiet(MARK, 4, MotionPreset.WALK_IN, 1));
    assertTrue(x(right, "p/root", 0) < 0, "starts left of the stage");
    assertEquals(640, x(right, "p/root", 4), 1);
    var mark = new Mark(640, 600, 1, Facing.LEFT, 50);
    var left = puppet.perform(Blocking.quiet(mark, 4, MotionPreset.WALK_IN, 1));
    assertTrue(x(left, "p/root", 0) > Manifest.WIDTH, "starts right of the stage");
    var out = puppet.perform(Blocking.quiet(MARK, 5, MotionPreset.WALK_OUT, 1));
    assertTrue(x(out, "p/root", 5) > Manifest.WIDTH, "leaves the way it faces");
  }

  @Test
  void aPuppetStandsOnItsFeet() {
    for (Species species :
        List.of(Species.HUMAN, Species.FOX, Species.BEAR, Species.OWL, Species.STAR)) {
      var puppet =
          PuppetMaker.make(performer(species, Build.AVERAGE, Expression.NEUTRAL, 3), "p", 1);
      var layers = puppet.perform(Blocking.quiet(MARK, 2, MotionPreset.BREATHE, 1));
      double[] rows = rows(layers, 0);
      assertEquals(600, rows[1], 9, species + " has its soles on the mark");
      assertTrue(rows[0] < 600 - puppet.height() * 0.9, species + " is as tall as it says");
    }
  }

  @Test
  void lightColoursThePaper() {
    var puppet =
        PuppetMaker.make(performer(Species.CAT, Build.AVERAGE, Expression.NEUTRAL, 3), "p", 0.5);
    var night =
        new Blocking(
            MARK,
            1,
            MotionPreset.BREATHE,
            List.of(),
            List.of(),
            Gaze.AHEAD,
            new Air(0, 0x405080),
            1);
    long day = brightness(puppet.perform(Blocking.quiet(MARK, 1, MotionPreset.BREATHE, 1)));
    long dark = brightness(puppet.perform(night));
    assertNotEquals(0, dark);
    assertTrue(dark < day * 0.6, dark + " of " + day);
  }

  private static Performer performer(Species species, Build build, Expression mood, long seed) {
    return new Performer("p", new Look(species, build, Map.of(), List.of(), seed), mood);
  }

  private static void playsOn(List<Layer> layers, double seconds) {
    new Stage(new Manifest("test", 0, layers, CameraMove.STILL)).at(seconds);
  }

  private static List<int[]> sheets(Puppet puppet) {
    return puppet.perform(Blocking.quiet(MARK, 1, MotionPreset.BREATHE, 1)).stream()
        .flatMap(layer -> layer.cels().stream())
        .map(Sprite::pixels)
        .toList();
  }

  private static int cel(List<Layer> layers, String id, double seconds) {
    var stage = new Stage(new Manifest("test", 0, layers, CameraMove.STILL));
    return stage.at(seconds).poses().get(index(stage, id)).cel();
  }

  private static double x(List<Layer> layers, String id, double seconds) {
    var stage = new Stage(new Manifest("test", 0, layers, CameraMove.STILL));
    int i = index(stage, id);
    Sprite sprite = stage.layers().get(i).cels().getFirst();
    Affine place = stage.at(seconds).poses().get(i).place();
    return place.x(sprite.unitsWide() / 2, sprite.unitsHigh() / 2);
  }

  private static int index(Stage stage, String id) {
    return IntStream.range(0, stage.layers().size())
        .filter(i -> stage.layers().get(i).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// The highest and lowest row on which something opaque lies.
  private static double[] rows(List<Layer> layers, double seconds) {
    var stage = new Stage(new Manifest("test", 0, layers, CameraMove.STILL));
    var poses = stage.at(seconds).poses();
    double top = 1e9;
    double bottom = -1e9;
    for (int i = 0; i < poses.size(); i++) {
      Sprite sprite = stage.layers().get(i).cels().get(poses.get(i).cel());
      for (int at = 0; at < sprite.pixels().length; at++) {
        if (sprite.pixels()[at] >>> 24 > 240) {
          double u = (at % sprite.width() + 0.5) / sprite.pixelsPerUnit();
          double v = (at / sprite.width() + 0.5) / sprite.pixelsPerUnit();
          double y = poses.get(i).place().y(u, v);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return new double[] {top, bottom};
  }

  private static long brightness(List<Layer> layers) {
    return layers.stream()
        .flatMap(layer -> layer.cels().stream())
        .flatMapToInt(cel -> Arrays.stream(cel.pixels()))
        .mapToLong(argb -> (argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255))
        .sum();
  }

  @Test
  void peopleBlink() {
    var puppet =
        PuppetMaker.make(performer(Species.HUMAN, Build.AVERAGE, Expression.NEUTRAL, 3), "p", 0.5);
    var layers = puppet.perform(Blocking.quiet(MARK, 12, MotionPreset.BREATHE, 4));
    var eyes =
        layers.stream().filter(layer -> layer.id().equals("p/eyes")).findFirst().orElseThrow();
    var cels = (Behavior.Cels) eyes.behaviors().getLast();
    long blinks = cels.cels().stream().filter(cel -> cel == 5).count();
    assertTrue(blinks >= 2 && blinks <= 7, blinks + " blinks in twelve seconds");
  }
}
