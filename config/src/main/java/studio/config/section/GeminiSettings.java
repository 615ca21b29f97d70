package studio.config.section;

import studio.config.written.NotAllowed;
import studio.config.written.Secret;
import studio.config.written.WebAddress;

/// Google's Gemini, which costs money and sees what it is asked about.
///
/// @param model writes, answers and looks at pictures
/// @param imageModel draws; empty when Gemini draws nothing
/// @param url empty for Google's own
/// @param budget dollars that one night may cost; 0 leaves Gemini alone, key or no key
public record GeminiSettings(
    Secret key, String model, String imageModel, WebAddress url, double budget) {
  public GeminiSettings {
    NotAllowed.unless(budget >= 0 && budget <= 1000, "budget", "a number from 0 to 1000");
    NotAllowed.unless(budget == 0 || !model.isBlank(), "model", "a model such as gemini-2.5-flash");
  }

  /// Whether anything may be sent there.
  public boolean isUsed() {
    return budget > 0 && !key.isEmpty();
  }
}
