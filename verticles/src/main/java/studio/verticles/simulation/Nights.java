package studio.verticles.simulation;

import static studio.verticles.simulation.ReferenceHouse.ANYTHING;
import static studio.verticles.simulation.ReferenceHouse.FRAMEPACK;
import static studio.verticles.simulation.ReferenceHouse.ILLUSTRIOUS;
import static studio.verticles.simulation.ReferenceHouse.PONY;
import static studio.verticles.simulation.ReferenceHouse.REVIEW;
import static studio.verticles.simulation.ReferenceHouse.RTX3060;
import static studio.verticles.simulation.ReferenceHouse.RX9070;
import static studio.verticles.simulation.ReferenceHouse.TRAINING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.Rules;
import studio.verticles.routing.choice.Work;

/// The kinds of night that are published. The seed moves arrivals and how long each job really
/// takes (up to a tenth more or less than usual).
public final class Nights {
  private static final int DRAW = 40;
  private static final int FILM = 50;
  private static final int LOOK = 60;

  private final Random random;
  private final List<Errand> errands = new ArrayList<>();
  private final List<Disturbance> disturbances = new ArrayList<>();
  private @Nullable Duration deadline;

  private Nights(long seed) {
    random = new Random(seed);
  }

  public static List<Night> all(long seed) {
    return List.of(
        oneLongFilm(seed),
        twoStories(seed),
        filmReviewTraining(seed),
        gamingEvening(seed),
        manySmallRareBig(seed),
        bursts(seed),
        badNight(seed));
  }

  /// 12 scenes of 6 shots: each keyframe drawn, then each scene filmed shot after shot, because a
  /// shot begins with the last frame of the one before.
  public static Night oneLongFilm(long seed) {
    Nights night = new Nights(seed);
    night.film(12, 6, PONY, Duration.ZERO);
    return night.named("one long film");
  }

  /// 150 keyframes each in two checkpoints, asked for in turns, each looked at afterwards.
  public static Night twoStories(long seed) {
    Nights night = new Nights(seed);
    for (int picture = 0; picture < 150; picture++) {
      Duration due = seconds(picture * 4);
      night.look(night.add(ANYTHING, DRAW, due));
      night.look(night.add(PONY, DRAW, due));
    }
    return night.named("two stories, two checkpoints");
  }

  /// A film with every keyframe looked at before it is filmed, and two LoRA trainings.
  public static Night filmReviewTraining(long seed) {
    Nights night = new Nights(seed);
    night.add(TRAINING, DRAW, Duration.ZERO);
    night.add(TRAINING, DRAW, Duration.ofHours(1));
    for (int scene = 0; scene < 8; scene++) {
      int before = -1;
      for (int shot = 0; shot < 5; shot++) {
        Errand drawn = night.add(ILLUSTRIOUS, DRAW, Duration.ZERO);
        Errand seen = night.look(drawn);
        before =
            before < 0
                ? night.add(FRAMEPACK, FILM, Duration.ZERO, seen.id()).id()
                : night.add(FRAMEPACK, FILM, Duration.ZERO, seen.id(), before).id();
      }
    }
    return night.named("film, review and training");
  }

  /// The big card is drained for two hours of gaming. An episode is wanted by six in the morning,
  /// ten hours after the beginning; pictures for nobody in particular wait beside it.
  public static Night gamingEvening(long seed) {
    Nights night = new Nights(seed);
    night.disturbances.add(
        new Disturbance.Drained(RX9070, Duration.ofMinutes(0), Duration.ofHours(2)));
    for (int picture = 0; picture < 500; picture++) {
      night.add(picture % 2 == 0 ? PONY : ILLUSTRIOUS, DRAW, seconds(picture));
    }
    night.deadline = Duration.ofHours(10);
    night.film(10, 7, ANYTHING, Duration.ofMinutes(30));
    return night.named("gaming evening, morning deadline");
  }

  /// 1800 small pictures over three hours and a shot to film now and then.
  public static Night manySmallRareBig(long seed) {
    Nights night = new Nights(seed);
    for (int picture = 0; picture < 1800; picture++) {
      night.add(ANYTHING, DRAW, night.within(Duration.ofHours(3)));
    }
    for (int shot = 0; shot < 30; shot++) {
      night.add(FRAMEPACK, FILM, night.within(Duration.ofHours(3)));
    }
    return night.named("many small jobs, rare big ones");
  }

  /// Every 40 minutes somebody asks for a lot at once: pictures in three checkpoints and shots.
  public static Night bursts(long seed) {
    Nights night = new Nights(seed);
    for (int burst = 0; burst < 6; burst++) {
      Duration due = Duration.ofMinutes(40L * burst);
      for (int job = 0; job < 60; job++) {
        night.add(night.any(ANYTHING, PONY, ILLUSTRIOUS), DRAW, due);
      }
      for (int job = 0; job < 8; job++) {
        night.add(FRAMEPACK, FILM, due);
      }
    }
    return night.named("arrivals in bursts");
  }

  /// A film and pictures while engines die and a stranger takes memory.
  public static Night badNight(long seed) {
    Nights night = new Nights(seed);
    night.film(8, 4, PONY, Duration.ZERO);
    for (int picture = 0; picture < 200; picture++) {
      night.add(ANYTHING, DRAW, night.within(Duration.ofHours(2)));
    }
    night.dies(RTX3060, "comfyui", Duration.ofMinutes(50), Duration.ofMinutes(3));
    night.dies(RX9070, "comfyui", Duration.ofMinutes(95), Duration.ofMinutes(6));
    night.dies(RX9070, "comfyui", Duration.ofMinutes(150), Duration.ofMinutes(2));
    night.disturbances.add(
        new Disturbance.Stranger(
            RTX3060, Duration.ofMinutes(20), Duration.ofMinutes(80), Vram.ofGigabytes(3)));
    night.disturbances.add(
        new Disturbance.Stranger(
            RX9070, Duration.ofMinutes(110), Duration.ofMinutes(130), Vram.ofGigabytes(4)));
    return night.named("engines die, strangers come");
  }

  private void film(int scenes, int shots, Work keyframes, Duration due) {
    for (int scene = 0; scene < scenes; scene++) {
      int before = -1;
      for (int shot = 0; shot < shots; shot++) {
        int drawn = add(keyframes, DRAW, due).id();
        before =
            before < 0
                ? add(FRAMEPACK, FILM, due, drawn).id()
                : add(FRAMEPACK, FILM, due, drawn, before).id();
      }
    }
  }

  private Errand look(Errand drawn) {
    return add(REVIEW, LOOK, drawn.due(), drawn.id());
  }

  private Errand add(Work work, int priority, Duration due, Integer... after) {
    Errand errand =
        new Errand(
            errands.size(),
            work,
            priority,
            deadline,
            due,
            List.of(after),
            0.9 + 0.2 * random.nextDouble());
    errands.add(errand);
    return errand;
  }

  private void dies(String card, String engine, Duration at, Duration down) {
    disturbances.add(new Disturbance.EngineDies(card, engine, at, at.plus(down)));
  }

  private Work any(Work... works) {
    return works[random.nextInt(works.length)];
  }

  private Duration within(Duration span) {
    return Duration.ofMillis((long) (random.nextDouble() * span.toMillis()));
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private Night named(String name) {
    return new Night(
        name, ReferenceHouse.cards(), ReferenceHouse.costs(), Rules.USUAL, errands, disturbances);
  }
}
