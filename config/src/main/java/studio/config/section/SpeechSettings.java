package studio.config.section;

import studio.config.written.NotAllowed;
import studio.config.written.WebAddress;

/// A speech server with the interface of OpenAI's.
///
/// @param url up to and without /v1
/// @param card a name below `cards`; empty for a machine of its own that nobody measures
/// @param model empty for the server's usual one
/// @param voice empty when the studio casts its voices itself
public record SpeechSettings(WebAddress url, String card, String model, String voice) {
  public SpeechSettings {
    NotAllowed.unless(!url.isEmpty(), "url", "an address such as http://127.0.0.1:8880");
  }
}
