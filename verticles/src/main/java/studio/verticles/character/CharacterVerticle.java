package studio.verticles.character;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;

/// Answers for the character department.
public final class CharacterVerticle extends AbstractVerticle {
  private final Floor floor;

  public CharacterVerticle(Floor floor) {
    this.floor = floor;
  }

  @Override
  public void start() {
    floor.board();
  }
}
