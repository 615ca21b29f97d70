package studio.verticles;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.judge.Judge;
import studio.hardware.trainer.Trainer;
import studio.verticles.production.Ticket;
import studio.verticles.story.screenwriter.Screenwriter;

/// Which engine does a job: that of the lane which claimed it, else the house's own.
public record Roster(Engines house, Map<String, Crew> crews) {
  public Roster {
    crews = Map.copyOf(crews);
  }

  /// A house without servers.
  public static Roster of(Engines house) {
    return new Roster(house, Map.of());
  }

  public Screenwriter screenwriter(Ticket ticket) {
    return of(ticket, Crew::screenwriter).orElse(house.screenwriter());
  }

  public KeyframeEngine keyframes(Ticket ticket) {
    return of(ticket, Crew::keyframes).orElse(house.keyframes());
  }

  public FilmEngine film(Ticket ticket) {
    return of(ticket, Crew::film).orElse(house.film());
  }

  public SpeechEngine speech(Ticket ticket) {
    return of(ticket, Crew::speech).orElse(house.speech());
  }

  public PortraitEngine portraits(Ticket ticket) {
    return of(ticket, Crew::portraits).orElse(house.atelier().portraits());
  }

  /// Whether the lane has a painter of its own, rather than the house's.
  public boolean hasPortraits(Ticket ticket) {
    return of(ticket, Crew::portraits).isPresent();
  }

  public Judge judge(Ticket ticket) {
    return of(ticket, Crew::judge).orElse(house.atelier().judge());
  }

  public Trainer trainer(Ticket ticket) {
    return of(ticket, Crew::trainer).orElse(house.atelier().trainer());
  }

  /// Empty on a lane without a language engine: then rules write.
  public Optional<LanguageEngine> words(Ticket ticket) {
    return of(ticket, Crew::words);
  }

  /// Music has no servers yet.
  public ScoreEngine score() {
    return house.score();
  }

  private <E> Optional<E> of(Ticket ticket, Function<Crew, Optional<E>> role) {
    return Optional.ofNullable(crews.get(ticket.lane())).flatMap(role);
  }
}
