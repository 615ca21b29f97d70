package studio.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import studio.ui.desk.EpisodeDetail.Chapter;
import studio.ui.desk.ShotTile.State;
import studio.ui.desk.ShotTile.Step;
import studio.ui.desk.StoryOutline.CastMember;
import studio.ui.desk.StoryOutline.Scene;
import studio.ui.desk.StoryOutline.Shot;

/// A few named papers: the fox and the lighthouse.
public final class Papers {
  private static final Instant EVENING = Instant.parse("2026-11-19T21:04:00Z");

  private Papers() {}

  public static StoryOutline lighthouse(IntFunction<Optional<String>> pictures) {
    List<Shot> first =
        List.of(
            new Shot(
                "s1",
                "1.1",
                "Wide",
                "Slow pan",
                Duration.ofMillis(5200),
                "Rain over the harbour. One window is lit.",
                Optional.empty(),
                Optional.empty(),
                pictures.apply(1)),
            new Shot(
                "s2",
                "1.2",
                "Medium",
                "Still",
                Duration.ofMillis(3400),
                "",
                Optional.of("Mira"),
                Optional.of("You came back."),
                pictures.apply(2)),
            new Shot(
                "s3",
                "1.3",
                "Close-up",
                "Push in",
                Duration.ofMillis(4100),
                "",
                Optional.of("Rook"),
                Optional.of("The light was on. I had no choice."),
                pictures.apply(3)));
    List<Shot> second =
        List.of(
            new Shot(
                "s4",
                "2.1",
                "Wide",
                "Drift",
                Duration.ofMillis(4800),
                "Dawn. The sea lies flat as paper.",
                Optional.empty(),
                Optional.empty(),
                pictures.apply(4)),
            new Shot(
                "s5",
                "2.2",
                "Two-shot",
                "Still",
                Duration.ofMillis(3900),
                "",
                Optional.of("Mira"),
                Optional.of("Then stay until it goes out."),
                pictures.apply(5)));
    return new StoryOutline(
        new StoryCard(
            "fox",
            "The Fox and the Lighthouse",
            Optional.of("A. Keeper"),
            "fox.fountain",
            true,
            2,
            pictures.apply(1)),
        Duration.ofSeconds(64),
        List.of(
            "Line 41: a dual dialogue was read as two lines.",
            "Line 58: the transition SMASH CUT became a cut."),
        List.of(
            new CastMember("Mira", "Human", 12, 0xd9705a, Optional.empty()),
            new CastMember("Rook", "Fox", 9, 0xe8963c, Optional.empty()),
            new CastMember("The Sea", "Spirit", 1, 0x4f7fb8, Optional.empty())),
        List.of(
            new Scene(1, "Lighthouse", "Night", "Rain", "Melancholy", first),
            new Scene(2, "Harbour wall", "Dawn", "Clear", "Hopeful", second)));
  }

  public static Production inTheMaking(IntFunction<Optional<String>> pictures) {
    List<ShotTile> shots =
        java.util.stream.IntStream.rangeClosed(1, 10)
            .mapToObj(i ->
                tile(
                    i,
                    i < 4 ? 4 : i < 6 ? 2 : i < 8 ? 1 : 0,
                    i < 8 ? pictures.apply(i) : Optional.empty()))
            .toList();
    return new Production(
        "e1",
        "fox",
        "The Fox and the Lighthouse",
        "Filming shot 4 of scene 1",
        0.43,
        Optional.of(EVENING),
        Optional.empty(),
        shots);
  }

  private static ShotTile tile(int number, int done, Optional<String> picture) {
    List<String> names = List.of("Drawn", "Voiced", "Filmed");
    List<Step> steps =
        java.util.stream.IntStream.range(0, names.size())
            .mapToObj(i ->
                new Step(
                    names.get(i),
                    i < done ? State.DONE : i == done && done > 0 ? State.RUNNING : State.WAITING))
            .toList();
    return new ShotTile(
        "s" + number,
        (number + 4) / 5 + "." + ((number - 1) % 5 + 1),
        number % 2 == 0 ? "Mira: You came back." : "Rain over the harbour",
        steps,
        picture);
  }

  public static List<Lane> lanes() {
    return List.of(
        new Lane(
            "film",
            "Drawing and filming",
            List.of(
                new Lane.Doing("Film shot 4 of scene 1", 0.62),
                new Lane.Doing("Film shot 5 of scene 1", 0.1))),
        new Lane(
            "sound", "Voices and music", List.of(new Lane.Doing("Speak shot 2 of scene 2", 0.2))),
        new Lane("cut", "Joining and finishing", List.of()));
  }

  public static EpisodeDetail episode(
      int number,
      boolean published,
      IntFunction<Optional<String>> pictures,
      String video,
      Optional<String> captions) {
    List<String> titles =
        List.of(
            "The Fox and the Lighthouse",
            "Paper Boats",
            "Snow on the Loom",
            "A Lantern for Ash",
            "The Clockmaker's Nap",
            "Tea with the Tide");
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Length", "1:04");
    facts.put("Size", "14.2 MB");
    facts.put("Picture", "1280 × 720, 24 frames a second");
    facts.put("Sound", "Stereo, -16.1 LUFS");
    facts.put("Made by", "Toy theatre, espeak-ng");
    facts.put("Made", "19 November 2026, 21:04");
    return new EpisodeDetail(
        new EpisodeCard(
            "e" + number,
            "Nightshift",
            "S01E0" + number,
            titles.get((number - 1) % titles.size()),
            published ? EpisodeCard.Stage.IN_THE_LIBRARY : EpisodeCard.Stage.FINISHED,
            Optional.of(Duration.ofSeconds(50 + 7L * number)),
            EVENING,
            pictures.apply(number),
            pictures.apply(number)),
        "fox",
        Optional.empty(),
        Optional.of(video),
        captions,
        captions,
        List.of(
            new Chapter("Lighthouse", Duration.ZERO),
            new Chapter("Harbour wall", Duration.ofSeconds(5)),
            new Chapter("Credits", Duration.ofSeconds(9))),
        facts,
        Optional.of(
            "/srv/media/Shows/Nightshift (2026)/Season 01/Nightshift S01E0"
                + number
                + " - Paper Boats.mp4"));
  }
}
