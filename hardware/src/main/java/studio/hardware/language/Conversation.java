package studio.hardware.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.LanguageEngine.Answer;
import studio.hardware.engine.Question;

/// Asks until the answer has its form: the question, and at most two repairs in which the model is
/// shown what it said and what is wrong with it.
public final class Conversation {
  private static final int REPAIRS = 2;

  private Conversation() {}

  /// @param model says something to the turns so far; a reply that was cut off is its failure
  public static Answer about(Question question, String engine, Function<List<Turn>, Reply> model) {
    Optional<AnswerForm> form = question.schema().map(AnswerForm::of);
    var turns = new ArrayList<Turn>();
    turns.add(Turn.house(question.prompt(), question.pictures()));
    int promptTokens = 0;
    int answerTokens = 0;
    for (int repairs = 0; ; repairs++) {
      Reply reply = model.apply(List.copyOf(turns));
      promptTokens += reply.promptTokens();
      answerTokens += reply.answerTokens();
      String text = reply.text().strip();
      List<String> mistakes =
          form.map(f -> f.mistakes(text))
              .orElse(text.isEmpty() ? List.of("It is empty.") : List.of());
      if (mistakes.isEmpty()) {
        return new Answer(text, engine, promptTokens, answerTokens, repairs);
      }
      if (repairs == REPAIRS) {
        throw new EngineFailure(
            Kind.INVALID,
            "%s answered three times in the wrong form (%s). Try another model or a simpler question. It said: %s"
                .formatted(engine, mistakes.getFirst(), text));
      }
      turns.add(Turn.model(text));
      turns.add(Turn.house(correction(mistakes, form.isPresent()), List.of()));
    }
  }

  private static String correction(List<String> mistakes, boolean formed) {
    return "That answer cannot be used:\n- "
        + String.join("\n- ", mistakes)
        + "\nAnswer again"
        + (formed ? " with the whole JSON value, corrected, and nothing else." : ".");
  }
}
