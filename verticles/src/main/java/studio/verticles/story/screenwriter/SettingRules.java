package studio.verticles.story.screenwriter;

import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Mood;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.verticles.story.screenwriter.HeadingParts.Side;

/// Reads where and when a scene plays, and how it feels. What a scene does not say it takes from
/// the scene before, as a reader would.
final class SettingRules {
  static final Lexicon<PlaceKind> PLACES = Lexicon.of(PlaceKind.class, "places.txt");
  private static final Lexicon<Weather> WEATHER = Lexicon.of(Weather.class, "weather.txt");
  private static final Lexicon<Mood> MOODS = Lexicon.of(Mood.class, "moods.txt");

  private final long seed;
  private Optional<Setting> before = Optional.empty();

  SettingRules(long seed) {
    this.seed = seed;
  }

  /// A scene of a screenplay, which has a heading.
  Setting staged(Draft draft) {
    HeadingParts heading = HeadingParts.of(draft.heading());
    String narration = draft.narration();
    if (heading.places().isEmpty() && before.isPresent() && draft.number() > 1) {
      return remember(setting(before.get().kind(), before.get().name(), heading.time(), draft));
    }
    PlaceKind kind = kind(heading, narration);
    String name =
        heading.places().isEmpty() ? Words.titled(kind.name().replace('_', ' ')) : heading.place();
    return remember(setting(kind, name, heading.time(), draft));
  }

  /// A scene of a tale, where the place is somewhere in the words.
  Setting told(Draft draft) {
    String text = draft.heading() + "\n" + draft.narration();
    var hits = PLACES.in(text);
    Optional<PlaceKind> strongest = PLACES.strongest(text);
    if (strongest.isEmpty()) {
      return remember(
          setting(
              before.map(Setting::kind).orElse(PlaceKind.MEADOW),
              before.map(Setting::name).orElse("Meadow"),
              HeadingParts.TIMES.first(text),
              draft));
    }
    String phrase =
        hits.stream()
            .filter(hit -> hit.meaning() == strongest.get())
            .findFirst()
            .orElseThrow()
            .phrase();
    return remember(
        setting(strongest.get(), Words.titled(phrase), HeadingParts.TIMES.first(text), draft));
  }

  private Setting setting(PlaceKind kind, String name, Optional<TimeOfDay> time, Draft draft) {
    String text = draft.heading() + "\n" + draft.narration();
    TimeOfDay hour = time.or(() -> before.map(Setting::time)).orElse(TimeOfDay.MIDDAY);
    Weather weather = weather(text, hour);
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
    Optional<PlaceKind> seen =
        PLACES.in(narration).stream()
            .map(Lexicon.Hit::meaning)
            .filter(kind -> fits(kind, heading.side()))
            .findFirst();
    return seen.orElse(
        switch (heading.side()) {
          case INSIDE -> PlaceKind.LIVING_ROOM;
          case OUTSIDE -> PlaceKind.MEADOW;
          case UNSAID -> PlaceKind.STAGE;
        });
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
    if (side == Side.OUTSIDE && kind.isIndoors()) {
      return switch (kind) {
        case TRAIN -> PlaceKind.STATION;
        case TAVERN, LIVING_ROOM, KITCHEN, BEDROOM, WORKSHOP -> PlaceKind.VILLAGE;
        case STAGE -> PlaceKind.MEADOW;
        default -> PlaceKind.CITY_STREET;
      };
    }
    if (side != Side.INSIDE) {
      return kind;
    }
    return switch (kind) {
      case LIGHTHOUSE, MARKET -> PlaceKind.WORKSHOP;
      case CASTLE, RUINS, SHRINE, STATION, CITY_STREET -> PlaceKind.HALL;
      case VILLAGE, ROOFTOP -> PlaceKind.LIVING_ROOM;
      case ROAD -> PlaceKind.TRAIN;
      case SHIP_DECK -> PlaceKind.TAVERN;
      case SPACE -> PlaceKind.LABORATORY;
      default -> kind;
    };
  }

  private Weather weather(String text, TimeOfDay hour) {
    Optional<Weather> said = WEATHER.strongest(text);
    // Rain goes on in the next scene, as long as the hour does not change.
    return said.or(() -> before.filter(setting -> setting.time() == hour).map(Setting::weather))
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
