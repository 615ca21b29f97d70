package studio.verticles.story;

import io.vertx.core.AbstractVerticle;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import studio.verticles.Floor;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.Pipeline;
import studio.verticles.production.Pipeline.SceneOutline;
import studio.verticles.production.Productions;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.production.Workshop;
import studio.verticles.story.Stories.Submit;
import studio.verticles.story.Stories.Submitted;
import studio.verticles.story.screenwriter.SceneRange;
import studio.verticles.story.screenwriter.Screenplay;
import studio.verticles.story.screenwriter.Screenwriter;
import studio.verticles.story.script.Script;
import studio.verticles.story.script.ScriptReader;
import studio.verticles.story.script.UnreadableStory;

/// Takes in stories and breaks them down.
public final class StoryVerticle extends AbstractVerticle {
  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final Roster roster;
  private final Clock clock;
  private final StoryStore stories;
  private final OutlineStore outlines;

  public StoryVerticle(Floor floor) {
    this.bus = floor.bus();
    this.database = floor.database();
    this.jobs = floor.jobs();
    this.board = floor.board();
    this.workshop = floor.workshop();
    this.roster = floor.roster();
    this.clock = floor.clock();
    this.stories = new StoryStore(floor.database());
    this.outlines = new OutlineStore(floor.database());
  }

  @Override
  public void start() {
    bus.answer(Stories.SUBMIT, this::submit);
    bus.answer(Stories.LIST, stories::page);
    bus.answer(Stories.OUTLINE, ref -> outlines.outline(stories.summary(ref.story())));
    bus.answer(Stories.BREAK_DOWN, this::breakDown);
  }

  private Submitted submit(Submit submit) {
    Script script = read(submit.content(), submit.fileName());
    String title = script.titlePage().title().orElseGet(() -> titleFrom(submit.fileName()));
    String series = script.titlePage().text("series").orElse(title);
    var story =
        new StoryStore.NewStory(
            series,
            title,
            script.titlePage().author().orElse(""),
            submit.fileName(),
            submit.content(),
            sha256(submit.content()),
            submit.seed(),
            numberOn(script, "season", 99),
            numberOn(script, "episode", 999),
            clock.instant().atZone(ZoneId.systemDefault()).getYear());
    StoryStore.Added added =
        database.inTransaction(transaction -> {
          StoryStore.Added found = stories.add(transaction, story);
          WorkPlan.add(
              transaction, found.id(), Pipeline.forStory(found.id(), title, submit.pictures()));
          if (submit.pictures() && !found.isNew()) {
            // Brought in before without pictures: they are wanted now.
            List<SceneOutline> known = outlines.pipelineOutline(found.id());
            WorkPlan.add(transaction, found.id(), Pipeline.forPictures(known));
          }
          return found;
        });
    bus.publish(Productions.STORY_CHANGED, new Productions.StoryChanged(added.id()));
    return new Submitted(added.id(), title, added.isNew());
  }

  private Outcome breakDown(WorkOrder order) {
    var job = (Job.BreakDown) order.job();
    StoryStore.Manuscript manuscript = stories.manuscript(job.story());
    Screenwriter screenwriter = roster.screenwriter(order.ticket());
    Screenplay play =
        workshop.run(() ->
            screenwriter.write(
                ScriptReader.read(manuscript.content(), manuscript.fileName()),
                new Screenwriter.Options(manuscript.seed(), SceneRange.ALL),
                board.of(order.ticket())));
    if (play.scenes().isEmpty()) {
      throw Problem.invalid(
          "No scene was found in \"%s\". Write a scene heading such as INT. KITCHEN - DAY, or a few paragraphs of prose, and try again."
              .formatted(manuscript.title()));
    }
    int shots = play.scenes().stream().mapToInt(scene -> scene.shots().size()).sum();
    String note =
        "%d scenes, %d shots, %d in the cast"
            .formatted(play.scenes().size(), shots, play.cast().size());
    Screenplay titled = play.title().isBlank() ? retitled(play, manuscript.title()) : play;
    jobs.finish(
        order.ticket(),
        note,
        transaction -> {
          List<SceneOutline> scenes =
              outlines.save(transaction, job.story(), titled, manuscript.seed());
          if (job.pictures()) {
            WorkPlan.add(transaction, job.story(), Pipeline.forPictures(scenes));
          }
        });
    bus.publish(Productions.STORY_CHANGED, new Productions.StoryChanged(job.story()));
    return new Outcome(note);
  }

  private Script read(byte[] content, String fileName) {
    try {
      return workshop.run(() -> ScriptReader.read(content, fileName));
    } catch (UnreadableStory unreadable) {
      boolean tooLarge = content.length > ScriptReader.LARGEST_BYTES;
      String why = unreadable.getMessage();
      throw new Problem(
          tooLarge ? Problem.Kind.TOO_LARGE : Problem.Kind.INVALID,
          why == null ? "" : why,
          unreadable);
    }
  }

  /// "Episode: 4" on the title page; 1 when it says nothing usable.
  private static int numberOn(Script script, String key, int most) {
    return script
        .titlePage()
        .text(key)
        .filter(text -> text.matches("[1-9]\\d{0,2}"))
        .map(Integer::valueOf)
        .filter(number -> number <= most)
        .orElse(1);
  }

  private static Screenplay retitled(Screenplay play, String title) {
    return new Screenplay(
        title, play.credit(), play.logline(), play.cast(), play.scenes(), play.remarks());
  }

  /// "the-lamplighters_fox.fountain" becomes "The lamplighters fox".
  private static String titleFrom(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    String words = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[-_]+", " ").strip();
    return words.isEmpty()
        ? "Untitled"
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
