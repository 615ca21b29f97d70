package studio.verticles.character;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import studio.hardware.judge.Exhibit;

/// What the rules know of a species.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface SpeciesMatch {
  /// One rule fits best.
  record Known(SpeciesRule rule) implements SpeciesMatch {}

  /// Rules that fit equally well, so that none is taken; a person decides.
  record Ambiguous(List<String> keywords) implements SpeciesMatch {
    public Ambiguous {
      keywords = List.copyOf(keywords);
    }
  }

  /// Nobody wrote a rule for it; a person decides.
  record Unknown() implements SpeciesMatch {}

  /// For a judge; empty where there is not exactly one rule.
  default Optional<Exhibit.SpeciesRule> forJudge() {
    return switch (this) {
      case Known(var rule) ->
          Optional.of(new Exhibit.SpeciesRule(rule.keyword(), rule.must(), rule.wrong()));
      case Ambiguous _, Unknown _ -> Optional.empty();
    };
  }
}
