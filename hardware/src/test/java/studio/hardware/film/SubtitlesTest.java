package studio.hardware.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
  @Test
  void aShortLineIsOneRow() {
    assertEquals(
        """
        1
        00:00:01,500 --> 00:00:03,250
        Who is there?

        """,
        Subtitles.of(List.of(cue(1500, 3250, "Fox", "Who is there?"))).srt());
  }

  @Test
  void theBrowserLearnsWhoSpeaks() {
    assertEquals(
        """
        WEBVTT

        01:00:00.000 --> 01:00:01.000
        <v Fox &amp; Owl>2 &lt; 3 --&gt; true</v>

        """,
        Subtitles.of(List.of(cue(3_600_000, 3_601_000, "Fox & Owl", "2 < 3 --> true"))).vtt());
  }

  @Test
  void markupInALineIsShownAndNotObeyed() {
    String srt = Subtitles.of(List.of(cue(0, 1000, "", "<b>No</b> {\\an8} --> 2"))).srt();
    assertEquals(1, srt.split("-->", -1).length - 1, srt);
    assertFalse(srt.contains("<b>"), srt);
    assertFalse(srt.contains("{\\"), srt);
  }

  @Test
  void aLongLineIsTwoEvenRows() {
    var shown =
        Subtitles.of(
                List.of(cue(0, 4000, "", "I have been walking since dawn and my paws are sore.")))
            .shown();
    assertEquals(1, shown.size());
    assertEquals(
        List.of("I have been walking since", "dawn and my paws are sore."),
        shown.getFirst().rows());
  }

  @Test
  void aSpeechBecomesSeveralTextsThatShareItsTime() {
    String speech = "The lamp went out, and the sea went on without it. ".repeat(5).strip();
    var shown = Subtitles.of(List.of(cue(2000, 14_000, "Keeper", speech))).shown();
    assertTrue(shown.size() >= 3, shown::toString);
    assertEquals(Duration.ofSeconds(2), shown.getFirst().start());
    assertEquals(Duration.ofSeconds(14), shown.getLast().end());
    for (int i = 0; i < shown.size(); i++) {
      var text = shown.get(i);
      assertTrue(text.rows().size() <= 2);
      text.rows().forEach(row -> assertTrue(row.length() <= 42, row));
      assertTrue(text.end().minus(text.start()).toMillis() > 1500, "nobody reads faster");
      if (i > 0) {
        assertEquals(shown.get(i - 1).end(), text.start());
      }
    }
    String all = String.join(" ", shown.stream().flatMap(text -> text.rows().stream()).toList());
    assertEquals(speech, all);
  }

  @Test
  void aLateLineMakesTheOneBeforeGiveWay() {
    var shown =
        Subtitles.of(List.of(cue(0, 3000, "A", "Wait!"), cue(2000, 4000, "B", "No."))).shown();
    assertEquals(Duration.ofSeconds(2), shown.get(0).end());
    assertEquals(Duration.ofSeconds(2), shown.get(1).start());
  }

  @Test
  void twoVoicesAtOnceStandTogether() {
    var shown =
        Subtitles.of(List.of(cue(0, 1500, "A", "Go left!"), cue(100, 2000, "B", "Go right!")))
            .shown();
    assertEquals(1, shown.size());
    assertEquals(List.of("– Go left!", "– Go right!"), shown.getFirst().rows());
    assertEquals(Duration.ofSeconds(2), shown.getFirst().end());
  }

  @Test
  void japaneseBreaksWithoutSpaces() {
    String text = "灯台の明かりが消えても、海はそのまま続いていた。そして朝が来た。";
    var shown = Subtitles.of(List.of(cue(0, 5000, "", text))).shown();
    assertEquals(text, String.join("", shown.getFirst().rows()));
    shown.getFirst().rows().forEach(row -> assertTrue(row.length() <= 21, row));
  }

  @Test
  void anEndlessWordIsCut() {
    var shown = Subtitles.of(List.of(cue(0, 5000, "", "A".repeat(60)))).shown();
    assertEquals("A".repeat(60), String.join("", shown.getFirst().rows()));
  }

  @Test
  void silenceIsNotSubtitled() {
    assertEquals(List.of(), Subtitles.of(List.of(cue(0, 1000, "", " \n\t "))).shown());
  }

  private static Cue cue(long from, long to, String speaker, String text) {
    return new Cue(Duration.ofMillis(from), Duration.ofMillis(to), speaker, text);
  }
}
