package studio.hardware.speech.server;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.speech.Timbre;
import studio.hardware.speech.server.ServerVoice.Sex;

/// Casts a character with one of a server's voices. Each pair of character and voice has its own
/// lot, and the voice with the highest lot speaks: a voice that is added to a server or taken away
/// changes only the characters that get or lose that voice.
final class VoiceChoice {
  private VoiceChoice() {}

  /// @param language of the line's script ("ja"); empty for Latin letters
  /// @param voices at least one
  static ServerVoice of(VoiceProfile profile, String language, List<ServerVoice> voices) {
    String wanted = language.isEmpty() ? "en" : language.equals("cmn") ? "zh" : language;
    List<ServerVoice> speaking =
        among(voices, voice -> voice.language().equals(wanted) || voice.language().isEmpty());
    List<ServerVoice> fitting = among(speaking, voice -> fits(profile, voice.sex()));
    return fitting.stream()
        .max(
            Comparator.comparingLong((ServerVoice voice) -> lot(profile, voice))
                .thenComparing(ServerVoice::id))
        .orElseThrow();
  }

  /// All of them where none would be left.
  private static List<ServerVoice> among(List<ServerVoice> voices, Predicate<ServerVoice> wanted) {
    List<ServerVoice> found = voices.stream().filter(wanted).toList();
    return found.isEmpty() ? voices : found;
  }

  private static boolean fits(VoiceProfile profile, Sex sex) {
    return switch (profile.register()) {
      case CHILD, HIGH -> sex == Sex.FEMALE;
      case LOW, NARRATOR -> sex == Sex.MALE;
      case MIDDLE -> sex == (Timbre.of(profile).cast() < 0.5 ? Sex.MALE : Sex.FEMALE);
      case CREATURE ->
          sex == (Timbre.of(profile).effect() == Timbre.Effect.CHIRP ? Sex.FEMALE : Sex.MALE);
    };
  }

  private static long lot(VoiceProfile profile, ServerVoice voice) {
    long letters = 0;
    for (int i = 0; i < voice.id().length(); i++) {
      letters = letters * 0x100000001B3L + voice.id().charAt(i);
    }
    return new SplittableRandom(profile.seed() ^ letters).nextLong();
  }
}
