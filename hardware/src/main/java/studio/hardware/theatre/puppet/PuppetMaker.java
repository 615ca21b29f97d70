package studio.hardware.theatre.puppet;

import java.util.List;
import studio.hardware.brief.Performer;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Workbench;
import studio.hardware.theatre.puppet.bench.Workbench.Painted;
import studio.hardware.theatre.puppet.body.Bodies;
import studio.hardware.theatre.puppet.body.FromBehind;

/// Cuts puppets. Equal performers give equal puppets, pixel by pixel; only the expression of the
/// face differs from shot to shot.
public final class PuppetMaker {
  private PuppetMaker() {}

  /// A puppet whose layers are called `id/...`, painted at `pixelsPerUnit` (1 for a figure seen
  /// whole, 3 to 4 for a close-up). Takes a while: keep it for all shots of equal performer and
  /// fineness.
  public static Puppet make(Performer performer, String id, double pixelsPerUnit) {
    return paint(
        performer, id, Bodies.build(performer.look(), performer.expression()), pixelsPerUnit);
  }

  /// The same with its back to the audience.
  public static Puppet makeFromBehind(Performer performer, String id, double pixelsPerUnit) {
    Figure front = Bodies.build(performer.look(), performer.expression());
    return paint(performer, id, FromBehind.turn(front, performer.look()), pixelsPerUnit);
  }

  private static Puppet paint(Performer performer, String id, Figure figure, double pixelsPerUnit) {
    var bench = new Workbench(pixelsPerUnit, performer.look().seed());
    List<Painted> painted = figure.parts().parallelStream().map(bench::paint).toList();
    return new Puppet(id, performer, figure, painted);
  }
}
