package studio.verticles.routing.choice;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.verticles.routing.choice.TwoCards.ANYTHING;
import static studio.verticles.routing.choice.TwoCards.FRAMEPACK;
import static studio.verticles.routing.choice.TwoCards.NOW;
import static studio.verticles.routing.choice.TwoCards.PONY;
import static studio.verticles.routing.choice.TwoCards.REVIEW;
import static studio.verticles.routing.choice.TwoCards.TRAINING;
import static studio.verticles.routing.choice.TwoCards.evening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.verticles.routing.choice.Decision.Take;
import studio.verticles.routing.choice.Decision.Wait;

/// One table for each rule: what the house looks like, what the asking card does, in words.
class ChoiceTest {

  static TwoCards oneCard() {
    return evening().door("rx9070", new Door.Paused("a fan is loud", NOW));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "warmth",
    "priorities",
    "ages",
    "deadlines",
    "doors",
    "sickness",
    "memory",
    "ahead",
    "others"
  })
  void theCardDecides(String rule, TwoCards house, String decision, String words) {
    Decision made = house.decides();
    String what =
        switch (made) {
          case Take take -> (take.ahead() ? "ahead " : "take ") + take.group().work().loaded();
          case Wait _ -> "wait";
        };
    assertEquals(decision, what, made.words());
    assertTrue(made.words().contains(words), made.words());
  }

  static Stream<Arguments> warmth() {
    return Stream.of(
        Arguments.of(
            "what is loaded goes first, though the other waits longer",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(PONY, 9, ofMinutes(15))
                .waits(ANYTHING, 2, ofMinutes(1)),
            "take anything-v5",
            "anything-v5 is already loaded"),
        Arguments.of(
            "with nothing loaded, the swap is shared by those who wait for it",
            oneCard().waits(PONY, 40, ofMinutes(1)).waits(ANYTHING, 1, ofMinutes(1)),
            "take pony-xl",
            "loading pony-xl costs 14 s and 40 jobs wait for it"),
        Arguments.of(
            "an exhausted model is left",
            oneCard().warm("rtx3060", ANYTHING, 5).waits(PONY, 1, ofMinutes(1)),
            "take pony-xl",
            "loading pony-xl costs 14 s and one job waits for it"));
  }

  static Stream<Arguments> priorities() {
    return Stream.of(
        Arguments.of(
            "a little more priority does not pay for a swap and the swap back",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(PONY, 60, 9, ofMinutes(1))
                .waits(ANYTHING, 50, 9, ofMinutes(1)),
            "take anything-v5",
            "already loaded"),
        Arguments.of(
            "much more does",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(PONY, 90, 1, ofMinutes(1))
                .waits(ANYTHING, 50, 9, ofMinutes(1)),
            "take pony-xl",
            "its priority is 40 higher, worth 40 s; the swap costs 14 s"),
        Arguments.of(
            "for one model the higher goes first",
            oneCard().waits(ANYTHING, 40, 9, ofMinutes(2)).waits(ANYTHING, 50, 1, ofMinutes(1)),
            "take anything-v5",
            "10 jobs wait"));
  }

  static Stream<Arguments> ages() {
    return Stream.of(
        Arguments.of(
            "nothing is passed over longer than the bound",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(PONY, 1, ofMinutes(21))
                .waits(ANYTHING, 90, ofMinutes(1)),
            "take pony-xl",
            "it has waited 21 min; nothing is passed over longer than 20 min"),
        Arguments.of(
            "of two such groups the one passed over longer",
            oneCard()
                .waits(PONY, 1, ofMinutes(21))
                .waits(FRAMEPACK, 1, ofMinutes(22))
                .waits(ANYTHING, 90, ofMinutes(1)),
            "take framepack",
            "it has waited 22 min"),
        Arguments.of(
            "an old group that was just served has not been passed over",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(new Group(PONY, 50, null, 9, 0, NOW.minus(ofHours(3)), NOW))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "take anything-v5",
            "already loaded"),
        Arguments.of(
            "age outranks any priority",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(PONY, 1, 1, ofMinutes(21))
                .waits(ANYTHING, 1000, 9, ofMinutes(1)),
            "take pony-xl",
            "it has waited 21 min"));
  }

  static Stream<Arguments> deadlines() {
    return Stream.of(
        Arguments.of(
            "a near deadline goes first",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(new Group(PONY, 50, NOW.plus(ofMinutes(15)), 3, 0, NOW, null))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "take pony-xl",
            "with 13 min to spare"),
        Arguments.of(
            "a far one does not",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(new Group(PONY, 50, NOW.plus(ofHours(8)), 3, 0, NOW, null))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "take anything-v5",
            "already loaded"),
        Arguments.of(
            "later shots of the same chain count",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(new Group(FRAMEPACK, 50, NOW.plus(ofHours(1)), 1, 9, NOW, null))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "take framepack",
            "to spare"),
        Arguments.of(
            "a missed one is still worth doing",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .waits(new Group(PONY, 50, NOW.minus(ofMinutes(5)), 1, 0, NOW, null))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "take pony-xl",
            "late"));
  }

  static Stream<Arguments> doors() {
    return Stream.of(
        Arguments.of(
            "a drained card takes nothing",
            evening()
                .door("rtx3060", new Door.Draining("I am gaming", NOW))
                .waits(ANYTHING, 9, ofHours(2)),
            "wait",
            "rtx3060 is drained since"),
        Arguments.of(
            "a card at rest says until when",
            evening()
                .door("rtx3060", new Door.Quiet("bedroom", NOW, NOW.plus(ofHours(8))))
                .waits(ANYTHING, 9, ofHours(2)),
            "wait",
            "rtx3060 is quiet until"),
        Arguments.of(
            "an open card takes what a closed one would do better",
            evening()
                .door("rx9070", new Door.Draining("I am gaming", NOW))
                .warm("rx9070", FRAMEPACK, 10)
                .waits(FRAMEPACK, 1, ofMinutes(1)),
            "take framepack",
            "loading framepack costs 40 s"),
        Arguments.of("an open card with no work", evening(), "wait", "nothing waits"));
  }

  static Stream<Arguments> sickness() {
    return Stream.of(
        Arguments.of(
            "a sick engine gets nothing",
            oneCard().sick("rtx3060", PONY, ofMinutes(5)).waits(PONY, 9, ofHours(1)),
            "wait",
            "comfyui@rtx3060 is left alone until"),
        Arguments.of(
            "its other models do",
            oneCard()
                .sick("rtx3060", PONY, ofMinutes(5))
                .waits(PONY, 9, ofHours(1))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "take anything-v5",
            ""),
        Arguments.of(
            "only until its time is over",
            oneCard().sick("rtx3060", PONY, ofMinutes(0)).waits(PONY, 9, ofHours(1)),
            "take pony-xl",
            ""),
        Arguments.of(
            "what nobody here has is left to others",
            evening().asks("rx9070").waits(REVIEW, 9, ofHours(1)),
            "wait",
            "rx9070 has no ollama with qwen2.5vl:7b"));
  }

  static Stream<Arguments> memory() {
    return Stream.of(
        Arguments.of(
            "what does not fit beside a stranger is not started",
            oneCard().stranger("rtx3060", 1.9).waits(FRAMEPACK, 9, ofHours(1)),
            "wait",
            "needs 10.8 GB, 9.6 GB are free because of another program holding 1.9 GB"),
        Arguments.of(
            "something smaller is",
            oneCard()
                .stranger("rtx3060", 1.9)
                .waits(FRAMEPACK, 9, ofHours(1))
                .waits(ANYTHING, 1, ofMinutes(1)),
            "take anything-v5",
            ""),
        Arguments.of(
            "an engine that does nothing must let go first",
            oneCard().warm("rtx3060", REVIEW, 6).waits(FRAMEPACK, 9, ofMinutes(1)),
            "take framepack",
            "ollama must let go of the card first"),
        Arguments.of(
            "not if there is room for both",
            oneCard().warm("rtx3060", REVIEW, 6).waits(ANYTHING, 9, ofMinutes(1)),
            "take anything-v5",
            "loading anything-v5 costs 12 s and 9 jobs wait for it"),
        Arguments.of(
            "too large for this card, but not for the other",
            evening()
                .cost(PONY, 14, 14, 14, 26, 15)
                .running("rx9070", PONY, ofMinutes(9))
                .waits(PONY, 9, ofHours(1)),
            "wait",
            "too large for rtx3060: needs 14.3 GB, the card lends 11.5 GB"),
        Arguments.of(
            "too large for every card is said so",
            evening().cost(PONY, 24, 14, 14, 26, 15).waits(PONY, 9, ofHours(1)),
            "wait",
            "fits no card: needs 24.3 GB, rx9070, the largest that could, lends 15.5 GB"),
        Arguments.of(
            "what was never measured gets the card to itself",
            oneCard().warm("rtx3060", REVIEW, 6).forget(ANYTHING).waits(ANYTHING, 9, ofMinutes(1)),
            "take anything-v5",
            "it never ran on rtx3060"));
  }

  static Stream<Arguments> ahead() {
    return Stream.of(
        Arguments.of(
            "the same model is handed over while one is at work",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .running("rtx3060", ANYTHING, ofSeconds(8))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "ahead anything-v5",
            "need not idle in between"),
        Arguments.of(
            "another model is not",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .running("rtx3060", ANYTHING, ofSeconds(8))
                .waits(PONY, 9, ofMinutes(1)),
            "wait",
            "pony-xl comes next, and is not handed over while anything-v5 is at work"),
        Arguments.of(
            "nor anything when another group will have waited too long by then",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .running("rtx3060", ANYTHING, ofMinutes(6))
                .waits(ANYTHING, 9, ofMinutes(1))
                .waits(PONY, 1, ofMinutes(15)),
            "wait",
            "pony-xl comes next"),
        Arguments.of(
            "one is enough",
            oneCard()
                .warm("rtx3060", ANYTHING, 5)
                .running("rtx3060", ANYTHING, ofSeconds(8))
                .running("rtx3060", ANYTHING, ofSeconds(18))
                .waits(ANYTHING, 9, ofMinutes(1)),
            "wait",
            "rtx3060 is busy until"));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            "a model is not taken from the card that has it",
            evening()
                .warm("rx9070", PONY, 9)
                .running("rx9070", PONY, ofSeconds(5))
                .waits(PONY, 1, ofMinutes(1)),
            "wait",
            "rx9070 has it done in 20 s, here it would take 40 s"),
        Arguments.of(
            "unless enough waits for it",
            evening()
                .warm("rx9070", PONY, 9)
                .running("rx9070", PONY, ofSeconds(5))
                .waits(PONY, 30, ofMinutes(1)),
            "take pony-xl",
            "loading pony-xl costs 14 s and"),
        Arguments.of(
            "work that only this card can do is its own, the rest goes to the other",
            evening()
                .warm("rtx3060", ANYTHING, 5)
                .waits(TRAINING, 1, ofMinutes(1))
                .waits(ANYTHING, 20, ofMinutes(1)),
            "take trainer",
            "loading trainer costs 20 s"),
        Arguments.of(
            "waiting for a faster card ends with the bound",
            evening()
                .warm("rx9070", PONY, 9)
                .running("rx9070", PONY, ofSeconds(5))
                .waits(PONY, 1, ofMinutes(20)),
            "take pony-xl",
            "it has waited 20 min"));
  }

  @Test
  void everyGroupThatIsPassedOverIsToldWhy() {
    Decision made =
        oneCard()
            .warm("rtx3060", ANYTHING, 5)
            .waits(ANYTHING, 2, ofMinutes(1))
            .waits(PONY, 9, ofMinutes(15))
            .waits(new Group(FRAMEPACK, 50, null, 1, 0, NOW, null))
            .stranger("rtx3060", 1.9)
            .decides();
    assertEquals(
        List.of(
            "pony-xl: does not fit: needs 9.8 GB, 9.6 GB are free because of another program holding 1.9 GB",
            "framepack: does not fit: needs 10.8 GB, 9.6 GB are free because of another program holding 1.9 GB"),
        made.passedOver().stream()
            .map(passed -> passed.group().work().loaded() + ": " + passed.why().words())
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  @Test
  void passingOverForAnotherModelNamesTheSwap() {
    Decision made =
        oneCard()
            .warm("rtx3060", ANYTHING, 5)
            .waits(ANYTHING, 2, ofMinutes(1))
            .waits(PONY, 9, ofMinutes(15))
            .decides();
    assertEquals(
        List.of("anything-v5 is already loaded; loading pony-xl would cost 14 s"),
        made.passedOver().stream().map(passed -> passed.why().words()).toList());
  }
}
