package studio.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import studio.hardware.card.Vram;
import studio.ui.desk.Hardware.Card;
import studio.ui.desk.Hardware.Doing;
import studio.ui.desk.Hardware.Door;
import studio.ui.desk.Hardware.Engine;
import studio.ui.desk.Hardware.Fill;
import studio.ui.desk.Hardware.Gauges;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.Hardware.Moment;
import studio.ui.desk.Hardware.Sign;
import studio.ui.desk.Hardware.Work;
import studio.ui.desk.Queue.Waiting;

/// A small machine room: one card that films, one lane of the house, a queue of a few jobs.
public final class PaperMachines {
  public static final Instant NIGHT = Instant.parse("2026-11-20T23:00:00Z");
  public static final Sign OPEN = new Sign(Door.OPEN, "", Optional.empty());
  public static final Work IDLE = new Work(List.of(), Optional.empty(), Optional.empty());

  private PaperMachines() {}

  public static Hardware hardware(Sign sign) {
    return new Hardware(
        List.of(card()), List.of(lane("rtx3060", sign, filming(0.62, "/a.jpg")), sound()));
  }

  public static Card card() {
    return new Card(
        "rtx3060",
        "NVIDIA GeForce RTX 3060",
        new Fill(Vram.ofGigabytes(12), Vram.ofGigabytes(9), Vram.ofGigabytes(1)),
        new Gauges(OptionalDouble.of(67.4), OptionalDouble.empty(), OptionalDouble.of(0.97)),
        past(30),
        Optional.empty());
  }

  public static List<Moment> past(int minutes) {
    return IntStream.range(0, minutes)
        .mapToObj(i ->
            new Moment(
                NIGHT.minus(Duration.ofMinutes(minutes - 1L - i)),
                Vram.ofGigabytes(i % 10),
                Vram.ofGigabytes(1)))
        .toList();
  }

  public static Work filming(double done, String picture) {
    return new Work(
        List.of(new Doing("Film shot 4 of scene 2", done)),
        Optional.of(picture),
        Optional.of("It holds FramePack already"));
  }

  public static Lane lane(String name, Sign sign, Work work) {
    return new Lane(
        name,
        "Drawing and filming",
        Optional.of("rtx3060"),
        false,
        Optional.empty(),
        sign,
        work,
        List.of(
            new Engine(
                "ComfyUI",
                "0.3.60",
                Optional.of("Three films in a row came back empty"),
                List.of(),
                List.of("12 checkpoints"),
                List.of("The node FramePackSampler is missing. Install it, then restart."))));
  }

  private static Lane sound() {
    return new Lane(
        "sound",
        "Voices and music",
        Optional.empty(),
        true,
        Optional.empty(),
        OPEN,
        IDLE,
        List.of());
  }

  public static Queue queue(int jobs, long total) {
    return new Queue(
        IntStream.rangeClosed(1, jobs)
            .mapToObj(i ->
                new Waiting(
                    "j" + i,
                    i,
                    "Film shot " + i,
                    "Filming · framepack-f1",
                    Optional.empty(),
                    false,
                    i + " jobs are before it"))
            .toList(),
        total);
  }
}
