package studio.ui.clerk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.ui.desk.Lane;
import studio.ui.desk.Production;
import studio.ui.desk.ShotTile;
import studio.ui.desk.ShotTile.State;
import studio.ui.desk.ShotTile.Step;
import studio.verticles.production.Capability;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.LaneView;
import studio.verticles.production.Productions.ProductionView;
import studio.verticles.production.Productions.ShotAtWork;
import studio.verticles.production.Productions.ShotsAtWork;
import studio.verticles.production.ShotId;
import studio.verticles.story.Stories.LineView;
import studio.verticles.story.Stories.SceneView;
import studio.verticles.story.Stories.ShotView;
import studio.verticles.story.Stories.StoryOutline;

/// The work of the night in words.
final class NightWords {
  private NightWords() {}

  static Lane lane(LaneView lane) {
    return new Lane(
        lane.name(),
        purpose(lane.can()),
        lane.current().stream().map(job -> new Lane.Doing(job.what(), job.progress())).toList());
  }

  static String purpose(Capability capability) {
    return switch (capability) {
      case DESK -> "Publishing";
      case STORY -> "Reading";
      case DRAW -> "Drawing";
      case FILM -> "Filming";
      case CARD -> "Titles";
      case SPEAK -> "Voices";
      case SOUND -> "Music";
      case CUT -> "Cutting";
      case TRAIN -> "Training";
      case REVIEW -> "Reviewing";
      case INGEST -> "Taking in";
    };
  }

  /// "Reading, drawing and filming".
  static String purpose(Set<Capability> can) {
    List<String> words = can.stream().sorted().map(NightWords::purpose).toList();
    String last = words.getLast();
    String all =
        words.size() == 1
            ? last
            : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
    return all.charAt(0) + all.substring(1).toLowerCase(Locale.ROOT);
  }

  static Production production(ProductionView view, ShotsAtWork work, StoryOutline outline) {
    return new Production(
        view.episode().toString(),
        view.story().toString(),
        view.title(),
        doing(view),
        view.progress(),
        Optional.of(view.started()),
        view.failed().stream().findFirst().map(NightWords::trouble),
        tiles(work, outline));
  }

  private static String doing(ProductionView view) {
    List<JobView> running = view.running();
    if (running.isEmpty()) {
      return "Waiting for a lane";
    }
    String first = running.getFirst().what();
    return running.size() == 1 ? first : first + ", and %d more".formatted(running.size() - 1);
  }

  private static String trouble(JobView job) {
    return job.what() + " failed. " + job.problem().orElse("The log has the cause.");
  }

  private record Place(SceneView scene, ShotView shot) {}

  private static List<ShotTile> tiles(ShotsAtWork work, StoryOutline outline) {
    Map<ShotId, Place> places = new HashMap<>();
    for (SceneView scene : outline.scenes()) {
      scene.shots().forEach(shot -> places.put(shot.id(), new Place(scene, shot)));
    }
    return work.shots().stream()
        .flatMap(
            shot -> Optional.ofNullable(places.get(shot.shot())).map(at -> tile(shot, at)).stream())
        .toList();
  }

  private static ShotTile tile(ShotAtWork work, Place place) {
    return new ShotTile(
        work.shot().toString(),
        StoryWords.number(place.scene(), place.shot()),
        place.scene().isCard() ? "" : caption(place.shot()),
        work.steps().stream().map(step -> new Step(step.name(), state(step.state()))).toList(),
        Wording.address(place.shot().picture()));
  }

  private static String caption(ShotView shot) {
    return shot.lines().isEmpty()
        ? shot.description()
        : shot.lines().stream()
            .map((LineView line) -> line.speaker() + ": " + line.text())
            .collect(Collectors.joining(" "));
  }

  private static State state(JobState state) {
    return switch (state) {
      case QUEUED -> State.WAITING;
      case RUNNING -> State.RUNNING;
      case DONE -> State.DONE;
      case FAILED, CANCELLED -> State.FAILED;
    };
  }
}
