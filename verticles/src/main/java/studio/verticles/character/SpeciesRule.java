package studio.verticles.character;

import java.util.List;

/// How a species is recognised, and what drawings of it must avoid.
///
/// @param keyword lower case ("turtle", "star-shaped"); a species that has it as words fits
/// @param must each has to be seen
/// @param wrong none may be seen
/// @param negatives words for the negative prompt
public record SpeciesRule(
    String keyword, List<String> must, List<String> wrong, List<String> negatives) {
  public SpeciesRule {
    must = List.copyOf(must);
    wrong = List.copyOf(wrong);
    negatives = List.copyOf(negatives);
  }
}
