package studio.verticles.story.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.verticles.story.script.Element.Part;

class FinalDraftReaderTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FinalDraft DocumentType=\"Script\" Version=\"5\">";

  @Test
  void paragraphsBecomeElements() {
    Script script =
        read(
            """
            <Content>
            <Paragraph Type="Transition"><Text>FADE IN:</Text></Paragraph>
            <Paragraph Number="3A" Type="Scene Heading"><Text>EXT. PIER </Text><Text Style="Bold">- DAWN</Text></Paragraph>
            <Paragraph Type="Action"><Text>Gulls &amp; fog.</Text></Paragraph>
            <Paragraph Type="Character"><Text>ANN (V.O.)</Text></Paragraph>
            <Paragraph Type="Parenthetical"><Text>(softly)</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>Still here.</Text></Paragraph>
            <Paragraph Alignment="Center" Type="Action"><Text>THE END</Text></Paragraph>
            </Content>
            """);
    assertEquals(List.of(), script.remarks());
    List<Element> elements = script.elements();
    Element.Heading heading = (Element.Heading) elements.get(1);
    assertEquals("EXT. PIER - DAWN", heading.text());
    assertEquals(Optional.of("3A"), heading.number());
    assertEquals("Gulls & fog.", ((Element.Action) elements.get(2)).text());
    Element.Speech speech = (Element.Speech) elements.get(3);
    assertEquals("ANN (V.O.)", speech.cue());
    assertEquals(
        List.of(new Part.Direction("softly"), new Part.Words("Still here.")), speech.parts());
    assertTrue(elements.get(4) instanceof Element.Centered);
  }

  @Test
  void twoCharactersSpeakAtOnceInADualDialogue() {
    Script script =
        read(
            """
            <Content><Paragraph><DualDialogue>
            <Paragraph Type="Character"><Text>ANN</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>Stop!</Text></Paragraph>
            <Paragraph Type="Character"><Text>BEN</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>Go!</Text></Paragraph>
            </DualDialogue></Paragraph></Content>
            """);
    List<Boolean> dual = script.elements().stream().map(e -> ((Element.Speech) e).dual()).toList();
    assertEquals(List.of(false, true), dual);
  }

  @Test
  void notesAndSummariesAreNotPlayed() {
    Script script =
        read(
            """
            <Content><Paragraph Type="Scene Heading">
            <SceneProperties Title="The quarrel"><Summary><Paragraph><Text>They quarrel.</Text></Paragraph></Summary></SceneProperties>
            <Text>INT. HUT - DAY</Text>
            <ScriptNote><Paragraph><Text>Shorter?</Text></Paragraph></ScriptNote></Paragraph>
            <Paragraph Type="Action"><Text>A cup flies.</Text></Paragraph></Content>
            <HeaderAndFooter><Header><Paragraph><Text>page</Text></Paragraph></Header></HeaderAndFooter>
            """);
    List<String> texts =
        script.elements().stream()
            .map(e ->
                switch (e) {
                  case Element.Synopsis s -> "synopsis " + s.text();
                  case Element.Note n -> "note " + n.text();
                  case Element.Heading h -> "heading " + h.text();
                  case Element.Action a -> "action " + a.text();
                  default -> e.toString();
                })
            .toList();
    assertEquals(
        List.of(
            "synopsis The quarrel",
            "synopsis They quarrel.",
            "note Shorter?",
            "heading INT. HUT - DAY",
            "action A cup flies."),
        texts);
  }

  @Test
  void theTitlePageNamesTitleAndAuthor() {
    Script script =
        read(
            """
            <Content><Paragraph Type="Action"><Text>Rain.</Text></Paragraph></Content>
            <TitlePage><Content>
            <Paragraph Alignment="Center"><Text>THE WELL</Text></Paragraph>
            <Paragraph Alignment="Center"><Text>Written by</Text></Paragraph>
            <Paragraph Alignment="Center"><Text>Ann Other</Text></Paragraph>
            </Content></TitlePage>
            """);
    assertEquals(Optional.of("THE WELL"), script.titlePage().title());
    assertEquals(Optional.of("Ann Other"), script.titlePage().author());
  }

  @Test
  void entitiesFromElsewhereAreRefused() {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE FinalDraft [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<FinalDraft><Content><Paragraph Type=\"Action\"><Text>&x;</Text></Paragraph></Content></FinalDraft>";
    UnreadableStory refused = assertThrows(UnreadableStory.class, () -> bytes(evil));
    assertTrue(refused.getMessage().contains("Save it again from Final Draft"));
  }

  @Test
  void damagedXmlSaysWhereAndWhatToDo() {
    UnreadableStory refused =
        assertThrows(UnreadableStory.class, () -> bytes(HEAD + "\n<Content><Paragraph>"));
    assertTrue(refused.getMessage().contains("near line"), refused.getMessage());
  }

  @Test
  void anUnknownParagraphIsPlayedAndRemarked() {
    Script script =
        read("<Content><Paragraph Type=\"Puppet\"><Text>It nods.</Text></Paragraph></Content>");
    assertEquals("It nods.", ((Element.Action) script.elements().getFirst()).text());
    assertEquals(1, script.remarks().size());
  }

  private static Script read(String inside) {
    return bytes(HEAD + inside + "</FinalDraft>");
  }

  private static Script bytes(String xml) {
    return ScriptReader.read(xml.getBytes(StandardCharsets.UTF_8), "story.fdx");
  }
}
