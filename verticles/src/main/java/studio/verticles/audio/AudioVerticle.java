package studio.verticles.audio;

import io.vertx.core.AbstractVerticle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.Quality;
import studio.hardware.brief.VideoFormat;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Progress;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.engine.SpeechEngine.Speech;
import studio.hardware.sound.Cue;
import studio.hardware.sound.Mix;
import studio.hardware.sound.SceneSound;
import studio.verticles.Floor;
import studio.verticles.Roster;
import studio.verticles.audio.AudioStore.Soundscape;
import studio.verticles.audio.AudioStore.SpeakingShot;
import studio.verticles.audio.AudioStore.Spoken;
import studio.verticles.audio.AudioStore.Unspoken;
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

/// Speaks, scores and mixes.
public final class AudioVerticle extends AbstractVerticle {
  private static final Logger log = LoggerFactory.getLogger(AudioVerticle.class);

  /// All qualities run at the same rate; see [Quality].
  private static final VideoFormat CLOCK = Quality.STANDARD.format();

  /// For a speaker the screenwriter did not cast.
  private static final VoiceProfile STRANGER =
      new VoiceProfile(VoiceProfile.Register.MIDDLE, 1, 1, 0);

  private final Bus bus;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final MediaLibrary media;
  private final Roster roster;
  private final AudioStore store;

  public AudioVerticle(Floor floor) {
    this.bus = floor.bus();
    this.jobs = floor.jobs();
    this.board = floor.board();
    this.workshop = floor.workshop();
    this.media = floor.media();
    this.roster = floor.roster();
    this.store = new AudioStore(floor.database());
  }

  @Override
  public void start() {
    bus.answer(Sounds.SPEAK, this::speak);
    bus.answer(Sounds.SCORE, this::score);
    bus.answer(Sounds.MIX, this::mix);
  }

  private Outcome speak(WorkOrder order) {
    var job = (Job.Speak) order.job();
    SpeakingShot shot = store.speaking(job.shot());
    SpeechEngine speech = roster.speech(order.ticket());
    List<Take> takes = workshop.run(() -> record(speech, order.ticket(), shot.lines()));
    LineTiming timing =
        LineTiming.of(takes.stream().map(Take::length).toList(), shot.expectedFrames(), CLOCK);
    List<Spoken> spoken = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      Take take = takes.get(i);
      spoken.add(
          new Spoken(
              shot.lines().get(i).id(),
              timing.starts().get(i),
              take.length(),
              take.mouth(),
              take.voice(),
              speech.name()));
    }
    String note =
        takes.isEmpty()
            ? "nobody speaks"
            : "%d lines, %d frames".formatted(takes.size(), timing.frames());
    jobs.finish(
        order.ticket(),
        note,
        transaction -> store.spoken(transaction, job.shot(), timing.frames(), spoken));
    bus.publish(Productions.STORY_CHANGED, new Productions.StoryChanged(shot.story()));
    return new Outcome(note);
  }

  /// A line on tape; without a file when it could not be spoken.
  private record Take(Duration length, MouthTrack mouth, Optional<MediaPath> voice) {}

  private List<Take> record(SpeechEngine speech, Ticket ticket, List<Unspoken> lines) {
    Progress progress = board.of(ticket);
    List<Take> takes = new ArrayList<>();
    for (Unspoken line : lines) {
      progress.at((double) takes.size() / lines.size());
      Path tape = media.bench(ticket, "line" + takes.size(), "wav");
      try {
        Speech said = speech.speak(line.voice().orElse(STRANGER), line.text(), tape);
        takes.add(new Take(said.length(), said.mouth(), Optional.of(media.keep(tape))));
      } catch (EngineFailure failure) {
        if (failure.kind() != EngineFailure.Kind.INVALID) {
          throw failure;
        }
        log.warn("{} stays silent: {}", line.speaker(), failure.getMessage());
        takes.add(
            new Take(
                LineTiming.readingTime(line.text()), new MouthTrack(List.of()), Optional.empty()));
      }
    }
    return takes;
  }

  private Outcome score(WorkOrder order) {
    var job = (Job.Score) order.job();
    ScoreEngine score = roster.score();
    Soundscape scene = store.soundscape(job.scene());
    Duration length = CLOCK.lengthOf(scene.frames());
    Progress progress = board.of(order.ticket());
    Path tune = media.bench(order.ticket(), "music", "wav");
    Path air = media.bench(order.ticket(), "ambience", "wav");
    var brief =
        new MusicBrief(
            scene.setting().mood(), scene.setting().time(), length, scene.setting().seed());
    MediaPath music =
        workshop.run(() -> {
          score.music(brief, tune, fraction -> progress.at(fraction / 2));
          return media.keep(tune);
        });
    Optional<MediaPath> ambience =
        scene.isCard()
            ? Optional.empty()
            : Optional.of(
                workshop.run(() -> {
                  score.ambience(
                      scene.setting(), length, air, fraction -> progress.at(0.5 + fraction / 2));
                  return media.keep(air);
                }));
    String note = scene.setting().mood() + " by the " + score.name();
    jobs.finish(
        order.ticket(),
        note,
        transaction -> store.scored(transaction, job.scene(), Optional.of(music), ambience));
    return new Outcome(note);
  }

  private Outcome mix(WorkOrder order) {
    var job = (Job.Mix) order.job();
    Soundscape scene = store.soundscape(job.scene());
    var sound =
        new SceneSound(
            CLOCK.lengthOf(scene.frames()),
            store.cues(job.scene()).stream()
                .map(cue -> new Cue(media.file(cue.voice()), cue.start(CLOCK)))
                .toList(),
            scene.music().map(media::file),
            scene.ambience().map(media::file));
    Path tape = media.bench(order.ticket(), "mix", "wav");
    List<String> remarks = new ArrayList<>();
    MediaPath mix =
        workshop.run(() -> {
          remarks.addAll(Mix.lay(sound, tape, board.of(order.ticket())).remarks());
          return media.keep(tape);
        });
    Optional<String> remark =
        remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks));
    String note = remark.orElse("%d lines".formatted(sound.dialogue().size()));
    jobs.finish(
        order.ticket(), note, transaction -> store.mixed(transaction, job.scene(), mix, remark));
    return new Outcome(note);
  }
}
