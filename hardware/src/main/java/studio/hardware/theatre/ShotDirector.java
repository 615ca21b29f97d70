package studio.hardware.theatre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import studio.hardware.brief.Performer;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.SpokenLine;
import studio.hardware.brief.VideoFormat;
import studio.hardware.theatre.card.Cards;
import studio.hardware.theatre.puppet.Puppet;
import studio.hardware.theatre.set.Extent;
import studio.hardware.theatre.set.PaperSet;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.CameraMove.View;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;

/// Turns a brief into a manifest: orders the set and the puppets, blocks them, moves the camera.
/// The same brief and format give the same manifest.
final class ShotDirector {
  /// A coarse puppet to measure; only its proportions are asked for.
  private static final double MEASURING = 0.25;

  /// Steps of fineness in which puppets are painted, so that shots can share them.
  private static final List<Double> FINENESS = List.of(0.35, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0);

  private static final int CARD_BACKGROUND = 0x1E1218;

  private static final Bounds CARD_BOUNDS =
      new Bounds(
          -Cards.REACH, -Cards.REACH, Manifest.WIDTH + Cards.REACH, Manifest.HEIGHT + Cards.REACH);

  private final Workshop workshop;

  ShotDirector(Workshop workshop) {
    this.workshop = workshop;
  }

  Manifest direct(ShotBrief brief, VideoFormat format) {
    double pixels = Math.max(format.width() / Manifest.WIDTH, format.height() / Manifest.HEIGHT);
    return brief.card().isPresent() ? card(brief, pixels) : scene(brief, pixels);
  }

  private Manifest card(ShotBrief brief, double pixels) {
    double seconds = seconds(brief);
    var layers =
        Cards.layers(
            brief.framing().type(), brief.card().orElseThrow(), brief.setting(), seconds, pixels);
    var random = new SplittableRandom(brief.seed());
    View rest = Lens.at(brief.framing(), random);
    CameraMove camera = new Camerawork(rest, brief.framing(), seconds, CARD_BOUNDS, random).move();
    return new Manifest(brief.id(), CARD_BACKGROUND, layers, camera);
  }

  private Manifest scene(ShotBrief brief, double pixels) {
    var random = new SplittableRandom(brief.seed());
    PaperSet set = workshop.set(brief.setting(), pixels);
    Bounds bounds = bounds(set.extent());
    View rest = bounds.keep(Lens.at(brief.framing(), random));
    double seconds = seconds(brief);
    var performers =
        brief.performers().isEmpty() ? List.<Layer>of() : act(brief, set, rest, pixels, random);
    CameraMove camera = new Camerawork(rest, Moves.of(brief), seconds, bounds, random).move();
    boolean rests = camera.views().size() == 1;
    var layers = new ArrayList<Layer>();
    set.layers().stream().map(layer -> rests ? OnTwos.of(layer) : layer).forEach(layers::add);
    layers.addAll(performers);
    return new Manifest(brief.id(), set.background(), layers, camera);
  }

  private List<Layer> act(
      ShotBrief brief, PaperSet set, View rest, double pixels, SplittableRandom random) {
    int favoured = favoured(brief);
    List<Stature> cast = brief.performers().stream().map(this::stature).toList();
    List<Optional<Mark>> marks =
        new Staging(brief.framing(), rest, set.groundY(), cast, favoured, random).marks();
    var direction = new ActingDirection(brief, set, favoured);
    var layers = new ArrayList<Layer>();
    for (int i = 0; i < cast.size(); i++) {
      if (marks.get(i).isEmpty()) {
        continue;
      }
      Mark mark = marks.get(i).get();
      double wanted = mark.scale() * rest.zoom() * pixels;
      double fineness =
          FINENESS.stream().filter(step -> step >= wanted * 0.92).findFirst().orElse(4.0);
      Puppet puppet = workshop.puppet(brief.performers().get(i), fineness);
      layers.addAll(direction.play(puppet, i, mark));
    }
    return layers;
  }

  private Stature stature(Performer performer) {
    Puppet puppet = workshop.puppet(performer, MEASURING);
    return new Stature(
        puppet.height(),
        puppet.width(),
        puppet.headCentre().x(),
        -puppet.headCentre().y(),
        -puppet.eyeLine(),
        puppet.headRadius());
  }

  /// Who speaks first, else who stands in the middle.
  static int favoured(ShotBrief brief) {
    for (SpokenLine line : brief.lines()) {
      for (int i = 0; i < brief.performers().size(); i++) {
        if (brief.performers().get(i).name().equals(line.speaker())) {
          return i;
        }
      }
    }
    return (brief.performers().size() - 1) / 2;
  }

  private static Bounds bounds(Extent extent) {
    return new Bounds(extent.x(), extent.y(), extent.right(), extent.bottom());
  }

  private static double seconds(ShotBrief brief) {
    return brief.length().toNanos() / 1e9;
  }
}
