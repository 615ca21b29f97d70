package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.brief.VoiceProfile.Register;

/// Finds the cast of a story: everybody who speaks and everybody who is introduced, one of each
/// under all the spellings of their name, with a look and a voice.
final class Casting {
  private final long seed;

  /// From the key of a name to the name, in the order of the story.
  private final Map<String, String> members = new LinkedHashMap<>();

  private final List<String> introduced = new ArrayList<>();

  Casting(long seed) {
    this.seed = seed;
  }

  /// Somebody speaks under this name (without extensions).
  void addSpeaker(String name) {
    if (!name.equals(Screenplay.NARRATOR)) {
      members.putIfAbsent(Cue.key(name), Words.titled(withoutArticle(name)));
    }
  }

  /// Somebody is seen; a longer form of a speaker's name ("Will Bloom" for "Will") is the same
  /// person.
  void addSeen(String name) {
    introduced.add(name);
  }

  /// A second name for a member ("the fox" for "Mira").
  void addAlias(String alias, String name) {
    Optional.ofNullable(members.get(Cue.key(name)))
        .ifPresent(known -> members.put(Cue.key(alias), known));
  }

  Cast cast(List<Draft> drafts, boolean narrated) {
    introduced.forEach(this::settle);
    String story = drafts.stream().map(Draft::narration).collect(Collectors.joining("\n"));
    NameBook names = NameBook.of(members).knowingThings(story);
    var portraits = new Portraits(names);
    drafts.forEach(draft ->
        draft
            .beats()
            .forEach(beat -> {
              if (!(beat instanceof Beat.Said said) || said.isTold()) {
                portraits.read(beat.text());
              }
            }));
    var cast = new ArrayList<CastMember>();
    Map<String, Portrait.Gender> genders = new HashMap<>();
    Map<Register, Integer> voices = new EnumMap<>(Register.class);
    if (narrated) {
      cast.add(narrator());
    }
    for (String name : members.values().stream().distinct().toList()) {
      cast.add(member(portraits.of(name), voices));
      genders.put(name, portraits.of(name).gender());
    }
    return new Cast(cast, names, genders);
  }

  private void settle(String name) {
    String key = Cue.key(name);
    if (members.containsKey(key)) {
      return;
    }
    List<String> ending =
        members.keySet().stream().filter(known -> known.endsWith(" " + key)).toList();
    if (ending.size() == 1 && NameBook.isCommon(key)) {
      members.put(key, members.get(ending.getFirst()));
      return;
    }
    List<String> same =
        members.keySet().stream()
            .filter(known -> key.startsWith(known + " ") || key.endsWith(" " + known))
            .filter(known -> !NameBook.isCommon(known))
            .toList();
    if (same.size() == 1 && !key.startsWith("young ") && !key.startsWith("old ")) {
      members.put(key, members.get(same.getFirst()));
    } else if (same.isEmpty()) {
      members.put(key, Words.titled(withoutArticle(name)));
    }
  }

  private CastMember narrator() {
    return new CastMember(
        Screenplay.NARRATOR,
        Look.of(Species.HUMAN, Seeds.of(seed, "look narrator")),
        VoiceRules.narrator(seed),
        "Tells the story.");
  }

  private CastMember member(Portrait portrait, Map<Register, Integer> voices) {
    Look look = LookRules.of(portrait, seed);
    int voice = voices.merge(VoiceRules.register(portrait, look), 1, Integer::sum) - 1;
    return new CastMember(
        portrait.name(),
        look,
        VoiceRules.of(portrait, look, voice, seed),
        portrait.description().replaceAll("^[\\s,;:–—-]+|[\\s,;:]+$", ""));
  }

  private static String withoutArticle(String name) {
    return name.replaceFirst("(?i)^(?:the|a|an) (?=\\S)", "");
  }
}
