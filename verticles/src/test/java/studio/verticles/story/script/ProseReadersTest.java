package studio.verticles.story.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProseReadersTest {
  @Test
  void markdownHeadingsAreTitleAndChapters() {
    Script script =
        read(
            "a.md",
            """
            # The *Owl*

            by Ann Other

            ## One

            It was
            **dark**. [Really](http://x.example).

            ---

            > It was late.

            <!-- check the
            time -->
            ![an owl](owl.png) Hoo.
            """);
    assertEquals(Optional.of("The Owl"), script.titlePage().title());
    assertEquals(Optional.of("Ann Other"), script.titlePage().author());
    assertEquals(Script.Form.PROSE, script.form());
    assertEquals(
        List.of(
            new Element.Section(5, 2, "One"),
            new Element.Action(7, "It was dark. Really."),
            new Element.PageBreak(10),
            new Element.Action(12, "It was late."),
            new Element.Note(14, "check the time"),
            new Element.Note(16, "an owl"),
            new Element.Action(16, "Hoo.")),
        script.elements());
  }

  @Test
  void markdownMayBeginWithItsTitleInABlock() {
    Script script = read("a.md", "---\ntitle: \"The Owl\"\nauthor: Ann\n---\n\nIt was dark.\n");
    assertEquals(Optional.of("The Owl"), script.titlePage().title());
    assertEquals(List.of(new Element.Action(6, "It was dark.")), script.elements());
  }

  @Test
  void plainTextKeepsTitleAuthorChaptersAndPauses() {
    Script script =
        read(
            "a.txt",
            """
            The Owl

            by Ann Other

            CHAPTER I.

            Into the Wood

            It was
            dark.

            * * *

            It was late.
            """);
    assertEquals(Optional.of("The Owl"), script.titlePage().title());
    assertEquals(Optional.of("Ann Other"), script.titlePage().author());
    assertEquals(
        List.of(
            new Element.Section(5, 1, "CHAPTER I."),
            new Element.Section(7, 1, "Into the Wood"),
            new Element.Action(9, "It was dark."),
            new Element.PageBreak(12),
            new Element.Action(14, "It was late.")),
        script.elements());
  }

  @Test
  void paragraphsMayBeIndentedInsteadOfSpaced() {
    Script script =
        read(
            "a.txt",
            "  It was dark and the\nwind blew hard across\n  Then it was\nlight on every hill.\n");
    assertEquals(2, script.elements().size());
  }

  @Test
  void oneLongLineIsOneParagraph() {
    String line = "It was dark in the wood and nobody came. ".repeat(5).strip();
    assertEquals(3, read("a.txt", line + "\n" + line + "\n" + line + "\n").elements().size());
  }

  @Test
  void aLibrarysWordsAroundABookAreNotTold() {
    Script script =
        read(
            "a.txt",
            "Licence here.\n*** START OF THE PROJECT GUTENBERG EBOOK 1 ***\nIt was dark, very dark.\n\n"
                + "*** END OF THE PROJECT GUTENBERG EBOOK 1 ***\n\nMore licence.\n");
    List<Element> told =
        script.elements().stream().filter(e -> e instanceof Element.Action).toList();
    assertEquals(List.of(new Element.Action(3, "It was dark, very dark.")), told);
  }

  private static Script read(String name, String text) {
    return ScriptReader.read(text.getBytes(UTF_8), name);
  }
}
