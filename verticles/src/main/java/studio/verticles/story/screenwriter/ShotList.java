package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.hardware.brief.Expression;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotType;
import studio.verticles.story.screenwriter.PlannedShot.Presence;

/// Gives every take of a scene its camera and its people.
///
/// A scene opens wide. Then: action where somebody moves fast, close where somebody feels something
/// or says very little, medium for talk, wide again when the camera has been near for long; an
/// extreme close-up at most once.
final class ShotList {
  private static final Lexicon<MotionPreset> MOTIONS =
      Lexicon.of(MotionPreset.class, "motions.txt");
  private static final Set<Expression> STRONG =
      Set.of(Expression.SAD, Expression.ANGRY, Expression.AFRAID, Expression.TENDER);
  private static final int NEAR_FOR_LONG = 5;
  private static final int SHORT_LINE = 5;
  private static final int FEELING_LASTS = 3;

  private static final Pattern ABOUT_ONE =
      Pattern.compile("^(?:She|He|It|His|Her|Its)\\b|\\b(?:she|he)\\b");

  private final Setting setting;
  private final NameBook names;
  private final Stage stage;
  private final long seed;
  private final boolean endsStory;
  private final List<PlannedShot> shots = new ArrayList<>();
  private final Map<String, Feeling> feelings = new HashMap<>();
  private boolean hasExtreme;
  private int near;
  private Optional<String> subject;
  private String closeTo = "";

  /// `subject` is whom the scene before was about, if this scene may begin with "she".
  ShotList(
      Setting setting, NameBook names, long seed, boolean endsStory, Optional<String> subject) {
    this.subject = subject;
    this.setting = setting;
    this.names = names;
    this.stage = new Stage(names);
    this.seed = seed;
    this.endsStory = endsStory;
  }

  List<PlannedShot> of(List<Take> takes) {
    setStage(takes);
    for (int i = 0; i < takes.size(); i++) {
      add(takes.get(i), i == takes.size() - 1);
    }
    return shots;
  }

  Optional<String> subject() {
    return subject;
  }

  /// Who speaks early is there from the beginning, unless the author brings them in later.
  private void setStage(List<Take> takes) {
    List<String> later =
        takes.stream().skip(1).flatMap(take -> stage.arriving(take.happening()).stream()).toList();
    Set<String> there = new LinkedHashSet<>();
    takes.stream().limit(1).forEach(take -> there.addAll(names.namesIn(take.happening())));
    takes.stream()
        .flatMap(take -> take.lines().stream())
        .filter(line -> !line.unseen())
        .limit(4)
        .forEach(line -> there.add(line.speaker()));
    there.stream().filter(name -> !later.contains(name)).forEach(stage::enter);
  }

  private void add(Take take, boolean last) {
    String happening = take.happening();
    List<String> mentioned = names.namesIn(happening);
    mentioned.forEach(stage::enter);
    take.lines().stream()
        .filter(line -> !line.unseen())
        .forEach(line -> stage.enter(line.speaker()));
    List<String> leaving = stage.leaving(happening);
    Plan plan = plan(take, mentioned, !leaving.isEmpty());
    count(plan);
    Expression feeling = plan.feeling();
    long shotSeed = Seeds.of(seed, "shot " + shots.size());
    shots.add(
        new PlannedShot(
            shots.size() + 1,
            Camera.framing(plan.type(), plan.motion(), feeling, last && endsStory, shotSeed),
            plan.motion(),
            description(take),
            presences(take, plan.people()),
            take.lines().stream()
                .map(line -> new PlannedLine(line.speaker(), line.text(), line.delivery()))
                .toList(),
            Timing.of(take, plan.type())));
    leaving.forEach(stage::leave);
    if (!mentioned.isEmpty()) {
      subject = Optional.of(mentioned.getFirst());
    }
  }

  private record Feeling(Expression face, int since) {}

  private record Plan(
      ShotType type, MotionPreset motion, List<String> people, Expression feeling) {}

  private Plan plan(Take take, List<String> mentioned, boolean somebodyLeaves) {
    Optional<Beat.Said> spoken = take.lines().stream().filter(line -> !line.unseen()).findFirst();
    if (spoken.isPresent()) {
      return talk(take, spoken.get());
    }
    List<String> people = people(take, mentioned);
    if (shots.isEmpty()) {
      boolean outdoors = !setting.kind().isIndoors();
      return new Plan(
          ShotType.ESTABLISHING,
          Camera.opening(seed, outdoors, !people.isEmpty()),
          people,
          Expression.NEUTRAL);
    }
    return show(take, people, somebodyLeaves);
  }

  /// Who is to be seen while nobody on stage speaks.
  private List<String> people(Take take, List<String> mentioned) {
    String happening = take.happening();
    List<String> people = new ArrayList<>(mentioned);
    if (ABOUT_ONE.matcher(happening).find()) {
      subject.filter(who -> !people.contains(who)).ifPresent(people::add);
    }
    if (!people.isEmpty()) {
      return stage.placed(people);
    }
    boolean aboutAll = happening.matches("(?s)(?:They|Both|Everyone|Everybody|All|Together)\\b.*");
    boolean overheard = happening.isBlank() && !shots.isEmpty();
    return aboutAll || overheard ? stage.everybody() : List.of();
  }

  private Plan talk(Take take, Beat.Said line) {
    String speaker = line.speaker();
    Optional<Expression> feeling = Faces.speaking(line);
    List<String> speakers =
        take.lines().stream()
            .filter(said -> !said.unseen())
            .map(Beat.Said::speaker)
            .distinct()
            .toList();
    Expression face = feeling.orElse(Expression.NEUTRAL);
    if (speakers.size() > 1) {
      return new Plan(ShotType.MEDIUM, MotionPreset.FACE_TO_FACE, stage.placed(speakers), face);
    }
    if (shots.isEmpty()) {
      return new Plan(ShotType.WIDE, MotionPreset.TALK_GESTURE, stage.everybody(), face);
    }
    if (near >= NEAR_FOR_LONG && stage.everybody().size() > 1) {
      return new Plan(ShotType.WIDE, MotionPreset.TALK_GESTURE, stage.everybody(), face);
    }
    boolean sameFaceAgain = closeTo.equals(speaker);
    boolean few = take.words() <= SHORT_LINE;
    boolean holds =
        !shots.isEmpty()
            && shots.getLast().lines().stream().anyMatch(l -> l.speaker().equals(speaker));
    if (!sameFaceAgain && (feeling.isPresent() || few || holds)) {
      return closeUp(take, speaker, feeling, face);
    }
    List<String> both = new ArrayList<>(List.of(speaker));
    stage.partnerOf(speaker).ifPresent(both::add);
    return new Plan(ShotType.MEDIUM, MotionPreset.TALK_GESTURE, stage.placed(both), face);
  }

  private Plan closeUp(Take take, String speaker, Optional<Expression> feeling, Expression face) {
    boolean extreme =
        allowsExtreme()
            && feeling.filter(STRONG::contains).isPresent()
            && take.words() <= SHORT_LINE + 1;
    if (extreme) {
      MotionPreset motion =
          switch (face) {
            case SAD -> MotionPreset.TEAR;
            case ANGRY, DETERMINED -> MotionPreset.EYES_NARROW;
            case AFRAID, SURPRISED -> MotionPreset.GLANCE;
            case TENDER, HAPPY, NEUTRAL -> MotionPreset.LIPS;
          };
      return new Plan(ShotType.EXTREME_CLOSE_UP, motion, List.of(speaker), face);
    }
    MotionPreset motion =
        switch (face) {
          case HAPPY, TENDER -> MotionPreset.BLINK_SMILE;
          case SURPRISED, AFRAID -> MotionPreset.STARTLE;
          case ANGRY, DETERMINED -> MotionPreset.HEAD_TURN;
          case SAD, NEUTRAL -> MotionPreset.BREATHE;
        };
    return new Plan(ShotType.CLOSE_UP, motion, List.of(speaker), face);
  }

  private Plan show(Take take, List<String> people, boolean somebodyLeaves) {
    String happening = take.happening();
    List<MotionPreset> motions = MOTIONS.in(happening).stream().map(Lexicon.Hit::meaning).toList();
    Expression face =
        people.size() == 1
            ? Faces.doing(people.getFirst(), happening, names).orElse(Expression.NEUTRAL)
            : Expression.NEUTRAL;
    if (people.isEmpty()) {
      // A voice over an empty place goes on for long; the eye wants to come nearer now and then.
      ShotType type = shots.size() % 2 == 0 ? ShotType.WIDE : ShotType.MEDIUM;
      return new Plan(type, empty(), people, face);
    }
    if (somebodyLeaves) {
      return new Plan(ShotType.WIDE, MotionPreset.WALK_OUT, people, face);
    }
    // The strongest thing that happens decides: a leap before a look.
    Optional<MotionPreset> action =
        motions.stream().filter(motion -> motion.shotType() == ShotType.ACTION).findFirst();
    if (action.isPresent()) {
      return new Plan(ShotType.ACTION, action.get(), people, face);
    }
    if (motions.isEmpty()) {
      boolean several = people.size() > 1;
      return new Plan(
          several ? ShotType.WIDE : ShotType.MEDIUM,
          several ? MotionPreset.STAND_SMALL : MotionPreset.IDLE_SWAY,
          people,
          face);
    }
    MotionPreset motion = motions.getFirst();
    return switch (motion.shotType()) {
      case CLOSE_UP, EXTREME_CLOSE_UP ->
          people.size() == 1
              ? new Plan(nearType(motion), motion, people, face)
              : new Plan(ShotType.MEDIUM, MotionPreset.TURN, people, face);
      case MEDIUM, WIDE -> new Plan(motion.shotType(), motion, people, face);
      case ESTABLISHING, ACTION, TITLE_CARD, CREDITS ->
          new Plan(ShotType.WIDE, motion, people, face);
    };
  }

  /// Something to see where nobody is.
  private MotionPreset empty() {
    List<MotionPreset> motions =
        setting.kind().isIndoors()
            ? List.of(MotionPreset.GENTLE_PUSH, MotionPreset.SLOW_PAN)
            : List.of(MotionPreset.WIND_WIDE, MotionPreset.SLOW_PAN, MotionPreset.GENTLE_PUSH);
    return motions.get(shots.size() % motions.size());
  }

  private ShotType nearType(MotionPreset motion) {
    boolean extreme = motion.shotType() == ShotType.EXTREME_CLOSE_UP && allowsExtreme();
    return extreme ? ShotType.EXTREME_CLOSE_UP : ShotType.CLOSE_UP;
  }

  /// Every other scene has one, and never at its beginning.
  private boolean allowsExtreme() {
    return !hasExtreme && shots.size() >= 3 && Seeds.pick(seed, "extreme", 2) == 0;
  }

  private void count(Plan plan) {
    boolean close = plan.type() == ShotType.CLOSE_UP || plan.type() == ShotType.EXTREME_CLOSE_UP;
    hasExtreme |= plan.type() == ShotType.EXTREME_CLOSE_UP;
    near = close || plan.type() == ShotType.MEDIUM ? near + 1 : 0;
    closeTo = close ? plan.people().getFirst() : "";
  }

  private List<Presence> presences(Take take, List<String> people) {
    return people.stream().map(name -> new Presence(name, face(name, take))).toList();
  }

  /// A feeling that was shown stays on a face for a while.
  private Expression face(String name, Take take) {
    Optional<Expression> shown =
        take.lines().stream()
            .filter(line -> line.speaker().equals(name))
            .flatMap(line -> Faces.speaking(line).stream())
            .findFirst()
            .or(() -> Faces.doing(name, take.happening(), names));
    shown.ifPresent(feeling -> feelings.put(name, new Feeling(feeling, shots.size())));
    Feeling last = feelings.get(name);
    return last != null && shots.size() - last.since() <= FEELING_LASTS
        ? last.face()
        : Faces.resting(setting.mood());
  }

  private String description(Take take) {
    if (take.isSilent()) {
      return take.seen().isEmpty() ? setting.name() : take.seen();
    }
    String seen = take.happening();
    if (!seen.isEmpty()) {
      return seen;
    }
    Beat.Said line = take.lines().getFirst();
    String how = line.delivery().isEmpty() ? "" : " (" + line.delivery() + ")";
    return line.speaker() + how + (line.unseen() ? " is heard" : " speaks");
  }
}
