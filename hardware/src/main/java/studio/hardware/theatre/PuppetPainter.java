package studio.hardware.theatre;

import java.nio.file.Path;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitBrief;
import studio.hardware.engine.PortraitEngine;

/// Draws a character as the toy theatre's puppet.
public final class PuppetPainter implements PortraitEngine {
  @Override
  public String name() {
    return "toy theatre";
  }

  @Override
  public Drawing draw(PortraitBrief brief, Path target, Attempt attempt) {
    throw new EngineFailure(EngineFailure.Kind.INVALID, "The puppets cannot be painted yet.");
  }
}
