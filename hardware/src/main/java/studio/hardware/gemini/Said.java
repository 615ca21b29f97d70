package studio.hardware.gemini;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;

/// What came back. `refused` says why it is no answer, although the call was well.
record Said(
    String text,
    Optional<byte[]> picture,
    int promptTokens,
    int answerTokens,
    Optional<String> refused) {
  static Said of(GenerateContentResponse response) {
    Optional<Candidate> candidate =
        response.candidates().flatMap(candidates -> candidates.stream().findFirst());
    List<Part> parts =
        candidate.flatMap(Candidate::content).flatMap(Content::parts).orElse(List.of()).stream()
            .filter(part -> !part.thought().orElse(false))
            .toList();
    var text = new StringBuilder();
    parts.forEach(part -> part.text().ifPresent(text::append));
    Optional<byte[]> picture =
        parts.stream()
            .flatMap(part -> part.inlineData().stream())
            .flatMap(data -> data.data().stream())
            .findFirst();
    var usage = response.usageMetadata();
    return new Said(
        text.toString(),
        picture,
        usage.flatMap(u -> u.promptTokenCount()).orElse(0),
        usage.flatMap(u -> u.candidatesTokenCount()).orElse(0)
            + usage.flatMap(u -> u.thoughtsTokenCount()).orElse(0),
        refusal(response, candidate, text));
  }

  private static Optional<String> refusal(
      GenerateContentResponse response, Optional<Candidate> candidate, CharSequence text) {
    Optional<String> blocked =
        response.promptFeedback().flatMap(f -> f.blockReason()).map(Object::toString);
    if (blocked.isPresent()) {
      return Optional.of("will not answer this (%s). Ask in other words.".formatted(blocked.get()));
    }
    if (candidate.isEmpty()) {
      return Optional.of("answered nothing at all. Ask in other words.");
    }
    String end = candidate.flatMap(Candidate::finishReason).map(Object::toString).orElse("STOP");
    return switch (end) {
      case "STOP", "FINISH_REASON_UNSPECIFIED" -> Optional.empty();
      case "MAX_TOKENS" ->
          Optional.of(
              "was cut off (thoughts count too). Allow a longer answer, or ask for less. It said: "
                  + text);
      default -> Optional.of("stopped with %s. Ask in other words.".formatted(end));
    };
  }
}
