package studio.verticles.scene;

import io.vertx.core.AbstractVerticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.film.LastFrame;
import studio.hardware.film.PictureFit;
import studio.hardware.film.Splice;
import studio.hardware.film.Still;
import studio.hardware.film.YuvFrame;
import studio.hardware.prompted.PortraitBook;
import studio.verticles.Floor;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.Productions;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Ticket;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;
import studio.verticles.scene.SceneStore.Beginning;
import studio.verticles.scene.SceneStore.Clip;
import studio.verticles.scene.SceneStore.FilmableShot;

/// Draws, films and joins.
public final class SceneVerticle extends AbstractVerticle {
  private final Bus bus;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final MediaLibrary media;
  private final Roster roster;
  private final SceneStore scenes;
  private final CastStore cast;
  private final PortraitBook portraits;

  /// @param portraits where the engines look up the likenesses of those who play in a shot
  public SceneVerticle(Floor floor, PortraitBook portraits) {
    this.portraits = portraits;
    this.cast = new CastStore(floor.database());
    this.bus = floor.bus();
    this.jobs = floor.jobs();
    this.board = floor.board();
    this.workshop = floor.workshop();
    this.media = floor.media();
    this.roster = floor.roster();
    this.scenes = new SceneStore(floor.database());
  }

  @Override
  public void start() {
    bus.answer(Scenes.DRAW, this::draw);
    bus.answer(Scenes.FILM, this::film);
    bus.answer(Scenes.JOIN, this::join);
  }

  private Outcome draw(WorkOrder order) {
    var job = (Job.Draw) order.job();
    FilmableShot shot = scenes.filmable(job.shot());
    KeyframeEngine keyframes = roster.keyframes(order.ticket());
    Path picture = media.bench(order.ticket(), "keyframe", "jpg");
    MediaPath kept;
    portraits.lay(shot.brief().id(), cast.portraits(shot.story(), media::file));
    try {
      kept =
          workshop.run(() -> {
            keyframes.keyframe(
                shot.brief(), Quality.STANDARD.format(), picture, board.of(order.ticket()));
            return media.keep(picture);
          });
    } finally {
      portraits.clear(shot.brief().id());
    }
    jobs.finish(
        order.ticket(),
        keyframes.name(),
        transaction -> scenes.drawn(transaction, job.shot(), kept));
    bus.publish(Productions.STORY_CHANGED, new Productions.StoryChanged(shot.story()));
    return new Outcome(keyframes.name());
  }

  private Outcome film(WorkOrder order) {
    var job = (Job.Film) order.job();
    Ticket ticket = order.ticket();
    FilmableShot shot = scenes.filmable(job.shot());
    VideoFormat format = job.quality().format();
    int frames = format.frames(shot.brief().length());
    FilmEngine film = roster.film(ticket);
    Path clip = media.bench(ticket, "film", "mp4");
    Optional<Beginning> beginning =
        film.beginsWithPicture() && shot.brief().card().isEmpty()
            ? Optional.of(scenes.beginning(job.shot(), job.quality()))
            : Optional.empty();
    MediaPath kept =
        workshop.run(() -> {
          Optional<Path> first = beginning.flatMap(one -> picture(ticket, one));
          film.film(shot.brief(), first, format, clip, board.of(ticket));
          return media.keep(clip);
        });
    String note = "%d frames by the %s".formatted(frames, film.name());
    jobs.finish(
        ticket,
        note,
        transaction ->
            scenes.filmed(transaction, job.shot(), job.quality(), kept, frames, film.name()));
    return new Outcome(note);
  }

  /// The picture on disk; taken out of the clip before where the shot goes on from there.
  private Optional<Path> picture(Ticket ticket, Beginning beginning) {
    if (beginning.clipBefore().isPresent()) {
      Path frame = media.bench(ticket, "first", "png");
      YuvFrame last = LastFrame.of(media.file(beginning.clipBefore().get()));
      PictureFit.writePng(Still.of(last, last.width()), frame);
      return Optional.of(frame);
    }
    return beginning.keyframe().map(media::file);
  }

  private Outcome join(WorkOrder order) {
    var job = (Job.Join) order.job();
    List<Clip> clips = scenes.clips(job.scene(), job.quality());
    int frames = clips.stream().mapToInt(Clip::frames).sum();
    Path reel = media.bench(order.ticket(), "reel", "mp4");
    MediaPath kept =
        workshop.run(() -> {
          List<Path> files = clips.stream().map(clip -> media.file(clip.path())).toList();
          Splice.join(files, job.quality().format(), job.quality(), reel, board.of(order.ticket()));
          return media.keep(reel);
        });
    String note = "%d clips, %d frames".formatted(clips.size(), frames);
    jobs.finish(
        order.ticket(),
        note,
        transaction -> scenes.joined(transaction, job.scene(), job.quality(), kept, frames));
    return new Outcome(note);
  }
}
