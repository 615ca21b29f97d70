package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.hardware.brief.Setting;
import studio.verticles.story.script.Remark;
import studio.verticles.story.script.Script;

/// The screenwriter inside: rules and word lists, no model, no chance. A feature film takes it a
/// fraction of a second.
public final class RuleScreenwriter implements Screenwriter {
  @Override
  public Screenplay write(Script script, Options options) {
    var remarks = new ArrayList<>(script.remarks());
    return switch (script.form()) {
      case SCREENPLAY -> stage(script, options, remarks);
      case PROSE -> tell(script, options, remarks);
    };
  }

  private static Screenplay stage(Script script, Options options, List<Remark> remarks) {
    List<Draft> drafts = Dramatist.drafts(script);
    if (drafts.stream().allMatch(draft -> draft.heading().isEmpty())) {
      remarks.add(
          new Remark(
              0,
              Remark.Kind.GUESSED,
              "No scene has a heading, so everything plays in one scene. "
                  + "A line like \"INT. KITCHEN - NIGHT\" begins another."));
    }
    Cast cast = Speakers.cast(drafts, options.seed());
    List<Draft> named = drafts.stream().map(draft -> Speakers.named(draft, cast.names())).toList();
    var settings = new SettingRules(options.seed());
    var scenes = new ArrayList<PlannedScene>();
    for (Draft draft : named) {
      Setting setting = settings.staged(draft);
      if (options.scenes().contains(draft.number())) {
        var shots = shotList(draft, setting, cast, options, named.size(), Optional.empty());
        scenes.add(scene(draft, setting, shots.of(opened(ScreenplayTakes.of(draft.beats())))));
      }
    }
    return screenplay(script, cast, scenes, remarks, named.size(), options);
  }

  private static Screenplay tell(Script script, Options options, List<Remark> remarks) {
    Tale tale = Tale.of(script, options.seed());
    Optional<String> subject = Optional.empty();
    var settings = new SettingRules(options.seed());
    var scenes = new ArrayList<PlannedScene>();
    for (Draft draft : tale.drafts()) {
      Setting setting = settings.told(draft);
      if (options.scenes().contains(draft.number())) {
        var shots = shotList(draft, setting, tale.cast(), options, tale.drafts().size(), subject);
        scenes.add(scene(draft, setting, shots.of(TaleTakes.of(draft, remarks))));
        subject = shots.subject();
      }
    }
    return screenplay(script, tale.cast(), scenes, remarks, tale.drafts().size(), options);
  }

  /// Every scene begins with a look at the place.
  private static List<Take> opened(List<Take> takes) {
    if (!takes.isEmpty() && takes.getFirst().isSilent()) {
      return takes;
    }
    var opened = new ArrayList<Take>();
    opened.add(Take.silent(""));
    opened.addAll(takes);
    return opened;
  }

  private static ShotList shotList(
      Draft draft,
      Setting setting,
      Cast cast,
      Options options,
      int scenes,
      Optional<String> subject) {
    long seed = Seeds.of(options.seed(), "scene " + draft.number());
    return new ShotList(setting, cast.names(), seed, draft.number() == scenes, subject);
  }

  private static PlannedScene scene(Draft draft, Setting setting, List<PlannedShot> shots) {
    return new PlannedScene(
        draft.number(), heading(draft, setting), setting, synopsis(draft), shots);
  }

  private static Screenplay screenplay(
      Script script,
      Cast cast,
      List<PlannedScene> scenes,
      List<Remark> remarks,
      int count,
      Options options) {
    if (scenes.isEmpty()) {
      remarks.add(
          new Remark(
              0,
              Remark.Kind.LEFT_OUT,
              "The story has %d scenes; none of them is in %d-%d. Ask for others."
                  .formatted(count, options.scenes().first(), options.scenes().last())));
    }
    return new Screenplay(
        script.titlePage().title().orElse(""),
        Credits.of(script.titlePage()),
        logline(script, scenes),
        playing(cast.members(), scenes),
        scenes,
        remarks);
  }

  /// Only those who can be seen or heard in the wanted scenes.
  static List<CastMember> playing(List<CastMember> cast, List<PlannedScene> scenes) {
    Set<String> playing = new HashSet<>();
    for (PlannedScene scene : scenes) {
      for (PlannedShot shot : scene.shots()) {
        shot.present().forEach(presence -> playing.add(presence.name()));
        shot.lines().forEach(line -> playing.add(line.speaker()));
      }
    }
    return cast.stream().filter(member -> playing.contains(member.name())).toList();
  }

  private static String heading(Draft draft, Setting setting) {
    return draft.heading().isBlank() ? setting.name() : draft.heading();
  }

  private static String synopsis(Draft draft) {
    if (!draft.synopsis().isBlank()) {
      return draft.synopsis();
    }
    return draft.beats().stream()
        .findFirst()
        .map(beat -> Sentences.of(beat.text()))
        .filter(sentences -> !sentences.isEmpty())
        .map(List::getFirst)
        .orElse("");
  }

  private static String logline(Script script, List<PlannedScene> scenes) {
    Optional<String> given =
        script.titlePage().text("logline").or(() -> script.titlePage().text("summary"));
    return given.orElseGet(() ->
        scenes.stream()
            .map(PlannedScene::synopsis)
            .filter(s -> !s.isBlank())
            .findFirst()
            .orElse(""));
  }
}
