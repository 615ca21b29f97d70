package studio.verticles.story.screenwriter;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.hardware.brief.Mood;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.verticles.story.screenwriter.HeadingParts.Side;
import studio.verticles.story.screenwriter.Words.Word;

/// Reads where and when a scene plays, and how it feels. What a scene does not say it takes from
/// the scene before, as a reader would.
final class SettingRules {
  static final Lexicon<PlaceKind> PLACES = Lexicon.of(PlaceKind.class, "places.txt");
  private static final Lexicon<Weather> WEATHER = Lexicon.of(Weather.class, "weather.txt");
  private static final Lexicon<Mood> MOODS = Lexicon.of(Mood.class, "moods.txt");

  /// Words before a place where somebody is, and not only thinks of.
  private static final Set<String> THERE =
      Set.of(
          "in", "at", "into", "through", "onto", "on", "near", "by", "inside", "across", "beside",
          "reached", "entered", "toward", "towards", "under", "to", "above", "below");

  private static final Map<PlaceKind, PlaceKind> INSIDE_OF =
      Map.ofEntries(
          Map.entry(PlaceKind.LIGHTHOUSE, PlaceKind.WORKSHOP),
          Map.entry(PlaceKind.MARKET, PlaceKind.WORKSHOP),
          Map.entry(PlaceKind.CASTLE, PlaceKind.HALL),
          Map.entry(PlaceKind.RUINS, PlaceKind.HALL),
          Map.entry(PlaceKind.SHRINE, PlaceKind.HALL),
          Map.entry(PlaceKind.STATION, PlaceKind.HALL),
          Map.entry(PlaceKind.CITY_STREET, PlaceKind.HALL),
          Map.entry(PlaceKind.VILLAGE, PlaceKind.LIVING_ROOM),
          Map.entry(PlaceKind.ROOFTOP, PlaceKind.LIVING_ROOM),
          Map.entry(PlaceKind.ROAD, PlaceKind.TRAIN),
          Map.entry(PlaceKind.SKY, PlaceKind.TRAIN),
          Map.entry(PlaceKind.SHIP_DECK, PlaceKind.TAVERN),
          Map.entry(PlaceKind.SPACE, PlaceKind.LABORATORY));

  private static final Map<PlaceKind, PlaceKind> OUTSIDE_OF =
      Map.of(
          PlaceKind.TRAIN, PlaceKind.STATION,
          PlaceKind.TAVERN, PlaceKind.VILLAGE,
          PlaceKind.LIVING_ROOM, PlaceKind.VILLAGE,
          PlaceKind.KITCHEN, PlaceKind.VILLAGE,
          PlaceKind.BEDROOM, PlaceKind.VILLAGE,
          PlaceKind.WORKSHOP, PlaceKind.VILLAGE,
          PlaceKind.HALL, PlaceKind.VILLAGE,
          PlaceKind.STAGE, PlaceKind.MEADOW);

  private final long seed;
  private Optional<Setting> before = Optional.empty();

  SettingRules(long seed) {
    this.seed = seed;
  }

  /// A scene of a screenplay, which has a heading.
  Setting staged(Draft draft) {
    HeadingParts heading = HeadingParts.of(draft.heading());
    Optional<Setting> last = before;
    // "SNIPER SCOPE POV" is a closer look at where we are, and no new place.
    boolean sameSpot =
        heading.places().isEmpty()
            || heading.side() == Side.UNSAID && PLACES.in(heading.place()).isEmpty();
    if (sameSpot && last.isPresent()) {
      return remember(setting(last.get().kind(), last.get().name(), heading.time(), true, draft));
    }
    PlaceKind kind = kind(heading, draft.narration());
    String name = heading.places().isEmpty() ? nameOf(kind) : heading.place();
    boolean goesOn =
        heading.continues()
            || heading.time().isEmpty()
            || last.filter(setting -> sharesPlace(setting.name(), name)).isPresent();
    return remember(setting(kind, name, heading.time(), goesOn, draft));
  }

  /// A scene of a tale, where the place is somewhere in the words.
  Setting told(Draft draft) {
    String text = draft.heading() + "\n" + draft.narration();
    Optional<TimeOfDay> time = HeadingParts.TIMES.first(text);
    return remember(
        mentionedPlace(text, Side.UNSAID)
            .map(hit ->
                setting(
                    hit.meaning(),
                    Words.titled(hit.phrase()),
                    time,
                    before.filter(last -> last.kind() == hit.meaning()).isPresent(),
                    draft))
            .orElseGet(() ->
                setting(
                    before.map(Setting::kind).orElse(PlaceKind.MEADOW),
                    before.map(Setting::name).orElse(nameOf(PlaceKind.MEADOW)),
                    time,
                    true,
                    draft)));
  }

  private Setting setting(
      PlaceKind kind, String name, Optional<TimeOfDay> time, boolean goesOn, Draft draft) {
    String text = draft.heading() + "\n" + draft.narration();
    TimeOfDay hour = time.or(() -> before.map(Setting::time)).orElse(TimeOfDay.MIDDAY);
    Weather weather = weather(text, hour, goesOn);
    return new Setting(
        kind,
        name,
        hour,
        weather,
        mood(draft, hour, weather),
        Seeds.of(seed, "place " + Cue.key(name)));
  }

  private Setting remember(Setting setting) {
    before = Optional.of(setting);
    return setting;
  }

  /// Names go from large to small, so the last one that says something decides; in it, the last
  /// word ("forest road" is a road).
  private static PlaceKind kind(HeadingParts heading, String narration) {
    List<String> places = heading.places().reversed();
    for (String place : places) {
      Optional<PlaceKind> kind = PLACES.last(place);
      if (kind.isPresent()) {
        return onSide(kind.get(), heading.side());
      }
    }
    return mentionedPlace(narration, heading.side())
        .map(Lexicon.Hit::meaning)
        .orElse(
            switch (heading.side()) {
              case INSIDE -> PlaceKind.LIVING_ROOM;
              case OUTSIDE -> PlaceKind.MEADOW;
              case UNSAID -> PlaceKind.STAGE;
            });
  }

  /// The place a text speaks most about. "In the forest" weighs more than a forest that is only
  /// mentioned; of equals the first counts.
  private static Optional<Lexicon.Hit<PlaceKind>> mentionedPlace(String text, Side side) {
    List<Word> words = Words.of(text);
    Map<PlaceKind, Integer> weights = new EnumMap<>(PlaceKind.class);
    Map<PlaceKind, Lexicon.Hit<PlaceKind>> firsts = new LinkedHashMap<>();
    for (var hit : PLACES.in(words)) {
      if (hit.meaning() != PlaceKind.STAGE && fits(hit.meaning(), side)) {
        boolean there =
            words.subList(Math.max(0, hit.from() - 4), hit.from()).stream()
                .anyMatch(word -> THERE.contains(word.plain()));
        weights.merge(hit.meaning(), there ? 3 : 1, Integer::sum);
        firsts.putIfAbsent(hit.meaning(), hit);
      }
    }
    Optional<Lexicon.Hit<PlaceKind>> best = Optional.empty();
    int most = 0;
    for (var first : firsts.values()) {
      int weight = weights.getOrDefault(first.meaning(), 0);
      if (weight > most) {
        most = weight;
        best = Optional.of(first);
      }
    }
    return best;
  }

  private static String nameOf(PlaceKind kind) {
    return Words.titled(kind.name().replace('_', ' '));
  }

  /// "Lighthouse - Stairs" and "Lighthouse - Lamp Room" are under the same sky.
  private static boolean sharesPlace(String one, String other) {
    return one.split(" - ")[0].equalsIgnoreCase(other.split(" - ")[0]);
  }

  private static boolean fits(PlaceKind kind, Side side) {
    return switch (side) {
      case INSIDE -> kind.isIndoors();
      case OUTSIDE -> !kind.isIndoors();
      case UNSAID -> true;
    };
  }

  /// "EXT. LIBRARY" is a street with a library in it, "INT. CASTLE" a hall.
  private static PlaceKind onSide(PlaceKind kind, Side side) {
    return switch (side) {
      case INSIDE -> INSIDE_OF.getOrDefault(kind, kind);
      case OUTSIDE ->
          kind.isIndoors() ? OUTSIDE_OF.getOrDefault(kind, PlaceKind.CITY_STREET) : kind;
      case UNSAID -> kind;
    };
  }

  private Weather weather(String text, TimeOfDay hour, boolean goesOn) {
    Optional<Weather> said = WEATHER.strongest(text);
    // Rain goes on in the next scene, as long as the hour does not change.
    return said.or(() -> before.filter(last -> goesOn && last.time() == hour).map(Setting::weather))
        .orElse(Weather.CLEAR);
  }

  private static Mood mood(Draft draft, TimeOfDay hour, Weather weather) {
    return MOODS
        .strongest(draft.text())
        .orElse(
            switch (weather) {
              case STORM -> Mood.TENSE;
              case FOG -> Mood.MYSTERIOUS;
              case RAIN -> Mood.MELANCHOLY;
              case CLEAR, CLOUDY, WIND, SNOW -> hour == TimeOfDay.DAWN ? Mood.HOPEFUL : Mood.CALM;
            });
  }
}
