package studio.backstage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.config.section.SpeechSettings;
import studio.config.written.Secret;
import studio.hardware.brief.VoiceProfile.Register;

/// How a speech server is asked, from what the operator wrote.
final class SpeechPlan {
  private SpeechPlan() {}

  static studio.hardware.speech.server.SpeechSettings of(String name, SpeechSettings server) {
    var usual =
        studio.hardware.speech.server.SpeechSettings.of("speech@" + name, server.url().uri());
    return new studio.hardware.speech.server.SpeechSettings(
        usual.name(),
        usual.base(),
        new Secret(""),
        server.model(),
        casting(server.voice()),
        usual.longest(),
        usual.patience());
  }

  /// One voice for everybody, if the operator chose one.
  private static Map<Register, List<String>> casting(String voice) {
    Map<Register, List<String>> casting = new EnumMap<>(Register.class);
    if (!voice.isEmpty()) {
      for (Register register : Register.values()) {
        casting.put(register, List.of(voice));
      }
    }
    return casting;
  }
}
