package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import studio.verticles.story.screenwriter.Quotes.Stretch;
import studio.verticles.story.script.Element;
import studio.verticles.story.script.Script;

/// A tale, cut into the scenes it asks for: three to eight blocks of about the same length, each
/// beginning where the tale itself takes a breath (a chapter, a pause, "the next morning", a new
/// place).
record Tale(Cast cast, List<Draft> drafts) {
  private static final int WORDS_PER_SCENE = 85;
  private static final int FEWEST = 3;
  private static final int MOST = 8;
  private static final int FINEST = 500;
  private static final Pattern NEW_START =
      Pattern.compile(
          "(?i)(?:once\\b|one (?:day|night|evening|morning|afternoon)|so one|the next|next (?:day|morning)|that (?:night|evening|morning|day|same)|at (?:dawn|sunrise|last|midnight|sunset|night|noon|the (?:top|end|edge|foot))|in the (?:morning|evening|afternoon|middle)|meanwhile|after|when|soon|(?:\\w+ )?(?:years?|days?|hours?|weeks?) (?:later|passed|went)|suddenly|by the time|on the (?:other|third|second|next|way)|now|early|late)\\b.*",
          Pattern.DOTALL);

  /// A paragraph or a sentence that stays in one scene. `start` is how good it is as the beginning
  /// of one, from 0.
  private record Unit(String chapter, int start, List<Beat> beats) {
    int words() {
      return beats.stream().mapToInt(beat -> Words.count(beat.text())).sum();
    }

    double length() {
      return words() + 1.2 * beats.size();
    }
  }

  static Tale of(Script script, long seed) {
    List<Element.Action> paragraphs =
        script.elements().stream()
            .filter(Element.Action.class::isInstance)
            .map(Element.Action.class::cast)
            .toList();
    String all = String.join("\n\n", paragraphs.stream().map(Element.Action::text).toList());
    Quotes quotes = Quotes.of(all);
    List<List<Stretch>> stretches = paragraphs.stream().map(p -> quotes.in(p.text())).toList();
    Cast cast = new TaleCast(stretches).cast(telling(stretches), seed);
    return new Tale(cast, scenes(units(script, quotes, new Teller(cast))));
  }

  /// Everything that is told and not spoken, as one draft, for the casting to read.
  private static Draft telling(List<List<Stretch>> paragraphs) {
    List<Beat> told =
        paragraphs.stream()
            .flatMap(List::stream)
            .filter(stretch -> !stretch.spoken())
            .map(stretch -> (Beat) Beat.Said.told(0, stretch.text()))
            .toList();
    return new Draft(0, "", "", told);
  }

  private static List<Unit> units(Script script, Quotes quotes, Teller teller) {
    var units = new ArrayList<Unit>();
    String chapter = "";
    boolean pause = false;
    String lastPlace = "";
    for (Element element : script.elements()) {
      switch (element) {
        case Element.Section section -> {
          chapter = section.text();
          pause = true;
        }
        case Element.PageBreak _ -> pause = true;
        case Element.Action paragraph -> {
          List<Beat> beats = teller.beats(paragraph.line(), quotes.in(paragraph.text()));
          String place = SettingRules.PLACES.first(paragraph.text()).map(Enum::name).orElse("");
          boolean moved = !place.isEmpty() && !place.equals(lastPlace);
          int start =
              (pause ? 10 : 0)
                  + (NEW_START.matcher(paragraph.text()).matches() ? 4 : 0)
                  + (moved ? 4 : 0);
          if (!beats.isEmpty()) {
            units.add(new Unit(chapter, start, beats));
            chapter = "";
            pause = false;
          }
          lastPlace = place.isEmpty() ? lastPlace : place;
        }
        case Element.Heading _, Element.Speech _, Element.Transition _, Element.Lyrics _ -> {}
        case Element.Centered _, Element.Synopsis _, Element.Note _ -> {}
      }
    }
    return units;
  }

  /// As few scenes as tell everything; the most there may be when even they cannot.
  private static List<Draft> scenes(List<Unit> paragraphs) {
    int words = paragraphs.stream().mapToInt(Unit::words).sum();
    int fewest = Math.clamp(Math.round((float) words / WORDS_PER_SCENE), FEWEST, MOST);
    for (int wanted = fewest; wanted < MOST; wanted++) {
      List<Draft> drafts = scenes(paragraphs, wanted);
      if (drafts.stream().allMatch(TaleTakes::holdsAllOf)) {
        return drafts;
      }
    }
    return scenes(paragraphs, MOST);
  }

  private static List<Draft> scenes(List<Unit> paragraphs, int wanted) {
    List<Unit> units = paragraphs.size() < wanted * 2 ? sentences(paragraphs) : coarse(paragraphs);
    int count = Math.min(wanted, units.size());
    int[] starts =
        new SceneCuts(
                units.stream().map(Unit::length).toList(), units.stream().map(Unit::start).toList())
            .starts(count);
    var drafts = new ArrayList<Draft>();
    for (int scene = 1; scene <= count; scene++) {
      int to = scene == count ? units.size() : starts[scene];
      drafts.add(draft(scene, units.subList(starts[scene - 1], to)));
    }
    return drafts;
  }

  /// A book has thousands of paragraphs and only a few places to cut; neighbours go together.
  private static List<Unit> coarse(List<Unit> paragraphs) {
    int group = (paragraphs.size() + FINEST - 1) / FINEST;
    if (group <= 1) {
      return paragraphs;
    }
    var coarse = new ArrayList<Unit>();
    for (int from = 0; from < paragraphs.size(); from += group) {
      List<Unit> few = paragraphs.subList(from, Math.min(paragraphs.size(), from + group));
      coarse.add(
          new Unit(
              chapter(few),
              few.stream().mapToInt(Unit::start).max().orElse(0),
              few.stream().flatMap(unit -> unit.beats().stream()).toList()));
    }
    return coarse;
  }

  private static List<Unit> sentences(List<Unit> paragraphs) {
    var units = new ArrayList<Unit>();
    for (Unit paragraph : paragraphs) {
      for (int i = 0; i < paragraph.beats().size(); i++) {
        boolean first = i == 0;
        units.add(
            new Unit(
                first ? paragraph.chapter() : "",
                first ? paragraph.start() + 2 : 0,
                List.of(paragraph.beats().get(i))));
      }
    }
    return units;
  }

  private static Draft draft(int number, List<Unit> units) {
    return new Draft(
        number, chapter(units), "", units.stream().flatMap(unit -> unit.beats().stream()).toList());
  }

  private static String chapter(List<Unit> units) {
    return units.stream().map(Unit::chapter).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
