package studio.verticles.review;

import io.vertx.core.AbstractVerticle;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;

/// Answers for the review department.
public final class ReviewVerticle extends AbstractVerticle {
  private final Bus bus;
  private final Looking looking;
  private final Deciding deciding;
  private final Keeping keeping;
  private final Questions questions;

  public ReviewVerticle(Floor floor) {
    var rulings = new Rulings();
    this.bus = floor.bus();
    this.looking = new Looking(floor, rulings);
    this.deciding = new Deciding(floor, rulings);
    this.keeping = new Keeping(floor);
    this.questions = new Questions(floor);
  }

  @Override
  public void start() {
    bus.answer(Reviews.REVIEW, looking::look);
    bus.answer(Reviews.DECIDE, deciding::decide);
    bus.answer(Reviews.DECIDE_MANY, deciding::decideMany);
    bus.answer(Reviews.UNDO, deciding::undo);
    bus.answer(Reviews.LOOK_AGAIN, questions::lookAgain);
    bus.answer(Reviews.IDENTIFY, questions::identify);
    bus.answer(Reviews.ANSWER, questions::answer);
    bus.answer(Reviews.GATE, keeping::gate);
    bus.answer(Reviews.CHANGE_GATE, keeping::change);
    bus.answer(Reviews.PAUSE, keeping::pause);
    bus.answer(Reviews.RESUME, keeping::resume);
    bus.answer(Reviews.CALIBRATION, keeping::calibration);
  }
}
