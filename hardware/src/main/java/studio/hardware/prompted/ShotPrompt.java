package studio.hardware.prompted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.hardware.brief.Performer;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.Weather;

/// A shot in words. Models weigh what comes first most, so: the style, what makes pictures good,
/// who, what they do, how it is framed, where, when, and in which mood.
public final class ShotPrompt {
  private final PromptStyle style;
  private final Wording wording;
  private final Figure figure;

  public ShotPrompt(PromptStyle style, Wording wording) {
    this.style = style;
    this.wording = wording;
    this.figure = new Figure(wording);
  }

  /// For the picture that stands for the shot.
  public Prompt still(ShotBrief shot) {
    List<Performer> seen = Seen.in(shot);
    List<String> said = new ArrayList<>(List.of(style.preamble(), style.positive()));
    said.addAll(who(seen));
    said.add(wording.of(shot.motion()));
    if (shot.framing().type() != ShotType.ESTABLISHING) {
      seen.forEach(performer -> said.add(figure.face(performer.expression())));
    }
    said.add(wording.of(shot.framing().type()));
    said.add(wording.of(shot.framing().angle()));
    said.addAll(where(shot.setting()));
    return new Prompt(Prompt.joined(said), Prompt.joined(negative(seen)));
  }

  /// For the clip that begins with the shot's picture: what the picture does not say, that is, what
  /// moves. A sentence or two; video models follow long descriptions badly.
  public Prompt motion(ShotBrief shot) {
    List<String> said = new ArrayList<>();
    said.add(action(shot));
    Seen.favoured(shot)
        .filter(performer -> !shot.lines().isEmpty())
        .ifPresent(performer -> said.add("lips moving as in speech"));
    said.add(wording.of(shot.framing().movement()));
    if (!shot.setting().kind().isIndoors()) {
      said.add(wording.of("moving." + shot.setting().weather().name()));
    }
    said.add("smooth motion");
    said.add(style.preamble());
    return new Prompt(
        Prompt.joined(said),
        Prompt.joined(List.of(style.negative(), "distorted, flicker, morphing")));
  }

  /// The motion's own phrase, with the character's kind in place of "a character".
  private String action(ShotBrief shot) {
    String phrase = shot.motion().phrase();
    Optional<String> noun = Seen.favoured(shot).map(figure::noun);
    return noun.map(word -> phrase.replaceFirst("^a character\\b", "the " + word)).orElse(phrase);
  }

  private List<String> who(List<Performer> seen) {
    List<String> said = new ArrayList<>();
    switch (seen.size()) {
      case 0 -> said.add("scenery, nobody in sight");
      case 1 -> said.add("solo");
      case 2 -> said.add("two characters");
      default -> said.add("group of " + seen.size() + " characters");
    }
    seen.forEach(performer -> said.addAll(figure.of(performer)));
    return said;
  }

  private List<String> where(Setting setting) {
    List<String> said = new ArrayList<>();
    said.add(wording.of(setting.kind()));
    if (!setting.name().replace(' ', '_').equalsIgnoreCase(setting.kind().name())) {
      said.add(setting.name().toLowerCase(Locale.ROOT));
    }
    said.add(wording.of(setting.time()));
    if (!setting.kind().isIndoors()) {
      said.add(wording.of(setting.weather()));
    } else if (setting.weather() == Weather.RAIN || setting.weather() == Weather.SNOW) {
      said.add(setting.weather().name().toLowerCase(Locale.ROOT) + " outside the window");
    }
    said.add(wording.of(setting.mood()));
    return said;
  }

  private List<String> negative(List<Performer> seen) {
    List<String> said = new ArrayList<>(List.of(style.negative()));
    if (seen.isEmpty()) {
      said.add(wording.of("not.nobody"));
      return said;
    }
    boolean people = seen.stream().anyMatch(each -> each.look().species() == Species.HUMAN);
    if (!people) {
      said.add(wording.of("not.human"));
      seen.forEach(each -> said.add(wording.of("not." + each.look().species().name())));
    }
    return said;
  }
}
