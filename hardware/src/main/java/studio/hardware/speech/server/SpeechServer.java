package studio.hardware.speech.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.engine.Tenant;
import studio.hardware.sound.Pcm;
import studio.hardware.speech.Booth;
import studio.hardware.speech.Recording;
import studio.hardware.speech.Speakable;
import studio.hardware.speech.Timbre;

/// Voices of a speech server. A line is asked for as WAV in one piece, checked, taken once more if
/// it is spoilt, and goes through the same booth as the voices of the house.
public final class SpeechServer implements SpeechEngine {
  private final SpeechSettings settings;
  private final Wire wire;
  private final AtomicReference<@Nullable Offer> offer = new AtomicReference<>();
  private final AtomicBoolean holding = new AtomicBoolean(true);

  public SpeechServer(SpeechSettings settings) {
    this.settings = settings;
    wire = new Wire(settings);
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public Speech speak(VoiceProfile profile, String text, Path target) {
    Speakable line = Speakable.of(text);
    if (line.isBeat()) {
      return Recording.keep(Booth.beat(), target);
    }
    Offer known = offer();
    ServerVoice voice = cast(profile, line, known);
    try {
      return speak(profile, line, voice, known, target);
    } catch (EngineFailure e) {
      // Voices come and go while a studio runs; whoever lost his gets another.
      if (e.kind() != Kind.INVALID || !settings.casting().isEmpty()) {
        throw e;
      }
      offer.set(null);
      Offer fresh = offer();
      ServerVoice other = cast(profile, line, fresh);
      if (other.equals(voice)) {
        throw e;
      }
      return speak(profile, line, other, fresh, target);
    }
  }

  private Speech speak(
      VoiceProfile profile, Speakable line, ServerVoice voice, Offer known, Path target) {
    Timbre timbre = Timbre.of(profile);
    double throat = throat(profile, timbre, voice);
    double speed = Math.clamp(timbre.pace() / throat, 0.5, 2);
    Script script = new Script(settings, wire, known, voice, speed);
    List<Take> takes = new ArrayList<>();
    for (String piece : Sentences.split(line.text(), settings.longest())) {
      takes.add(script.take(piece, target));
      holding.set(true);
    }
    Take take = Take.joined(takes);
    Pcm spoken = Booth.record(take.samples(), throat, timbre.effect());
    if (spoken.samples() == 0) {
      throw Recording.nothingSaid(name(), line);
    }
    Speech kept = Recording.keep(spoken, target);
    return new Speech(kept.length(), kept.mouth(), take.wordsAt(throat, kept.length()));
  }

  /// A voice of a server is a person already, so only half of the way to the register's height is
  /// asked of the throat; what the character's own pitch says is done in full.
  private static double throat(VoiceProfile profile, Timbre timbre, ServerVoice voice) {
    double own = timbre.hertz() / profile.pitch() / voice.hertz();
    return Math.clamp(Math.sqrt(own) * profile.pitch(), 0.6, 1.6);
  }

  private ServerVoice cast(VoiceProfile profile, Speakable line, Offer known) {
    List<String> wanted = settings.casting().getOrDefault(profile.register(), List.of());
    List<ServerVoice> voices =
        wanted.isEmpty()
            ? known.voices()
            : wanted.stream().map(id -> ServerVoice.of(id, "", "")).toList();
    return VoiceChoice.of(profile, line.languageOfScript(), voices);
  }

  private Offer offer() {
    @Nullable Offer known = offer.get();
    if (known != null) {
      return known;
    }
    Offer asked = Offer.of(wire);
    offer.set(asked);
    return asked;
  }

  /// This server as somebody who holds memory on a card; empty where it cannot be asked to let go.
  ///
  /// @throws EngineFailure INFRASTRUCTURE when it does not answer
  public Optional<Tenant> tenant() {
    return offer().unloads()
        ? Optional.of(new SpeechTenant(this, wire, holding))
        : Optional.empty();
  }

  /// Asks the server what it is and what of our wishes it cannot fulfil.
  public Examined examine() {
    Offer found;
    try {
      found = Offer.of(wire);
      offer.set(found);
    } catch (EngineFailure e) {
      return new Examined(
          name(),
          wire.base(),
          false,
          "",
          List.of(),
          List.of(Optional.ofNullable(e.getMessage()).orElse("no answer")));
    }
    List<String> abilities = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    abilities.add(
        found.told()
            ? "%d voices".formatted(found.voices().size())
            : "voices unknown; OpenAI's names are used");
    abilities.add("model " + (settings.model().isEmpty() ? found.model() : settings.model()));
    if (found.captions()) {
      abilities.add("word timings");
    }
    if (found.unloads()) {
      abilities.add("lets go of its memory");
    }
    if (!settings.model().isEmpty()
        && !found.models().isEmpty()
        && !found.models().contains(settings.model())) {
      missing.add(
          "It has no model \"%s\", only %s."
              .formatted(settings.model(), Wire.cut(String.join(", ", found.models()))));
    }
    List<String> ids = found.voices().stream().map(ServerVoice::id).toList();
    settings.casting().values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(id -> found.told() && !id.contains("+") && !ids.contains(id))
        .forEach(id -> missing.add("It has no voice \"%s\"; choose another.".formatted(id)));
    return new Examined(name(), wire.base(), true, found.version(), abilities, missing);
  }
}
