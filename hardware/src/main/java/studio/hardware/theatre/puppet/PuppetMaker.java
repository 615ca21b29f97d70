package studio.hardware.theatre.puppet;

import java.util.List;
import studio.hardware.brief.Performer;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Workbench;
import studio.hardware.theatre.puppet.bench.Workbench.Painted;
import studio.hardware.theatre.puppet.body.Bodies;

/// Cuts puppets. Equal performers give equal puppets, pixel by pixel; only the expression of the
/// face differs from shot to shot.
public final class PuppetMaker {
  private PuppetMaker() {}

  /// A puppet whose layers are called `id/...`, painted at `pixelsPerUnit` (1 for a figure seen
  /// whole, 3 to 4 for a close-up). Takes a while: keep it for all shots of equal performer and
  /// fineness.
  public static Puppet make(Performer performer, String id, double pixelsPerUnit) {
    Figure figure = Bodies.build(performer.look(), performer.expression());
    var bench = new Workbench(pixelsPerUnit, performer.look().seed());
    List<Painted> painted = figure.parts().parallelStream().map(bench::paint).toList();
    return new Puppet(id, performer, figure, painted);
  }
}
