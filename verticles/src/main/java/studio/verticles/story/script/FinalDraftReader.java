package studio.verticles.story.script;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads Final Draft's `.fdx`, an XML of typed paragraphs. The reader streams, so depth costs
/// nothing; document type declarations and entities from elsewhere are refused.
final class FinalDraftReader {
  private FinalDraftReader() {}

  static boolean looksLikeFinalDraft(byte[] content) {
    int length = Math.min(content.length, 4096);
    // Without its zero bytes, UTF-16 reads like ASCII here.
    String start = new String(content, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    return start.contains("<FinalDraft");
  }

  static Script read(byte[] content) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      try {
        return new FinalDraftReader.Pass(xml).run();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new UnreadableStory(
          "The Final Draft file is damaged near line %d. Open it in Final Draft and save it again."
              .formatted(e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
          e);
    }
  }

  private static final class Pass {
    private final XMLStreamReader xml;
    private final List<String> open = new ArrayList<>();
    private final List<FinalDraftParagraph> paragraphs = new ArrayList<>();
    private final FinalDraftScript script = new FinalDraftScript();
    private int dualCues;

    Pass(XMLStreamReader xml) {
      this.xml = xml;
    }

    Script run() throws XMLStreamException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuse();
          default -> {}
        }
      }
      return script.finish();
    }

    private void begin(String name) {
      if (name.equals("DualDialogue")) {
        dualCues = 0;
      }
      if (name.equals("Paragraph")) {
        paragraphs.add(paragraph());
      }
      if (name.equals("SceneProperties")) {
        script.sceneTitle(line(), attribute("Title"));
      }
      open.add(name);
    }

    private FinalDraftParagraph paragraph() {
      String type = attribute("Type");
      boolean dual = open.contains("DualDialogue") && type.equals("Character") && dualCues++ > 0;
      return new FinalDraftParagraph(
          line(),
          place(),
          type,
          attribute("Number"),
          attribute("Alignment").equals("Center"),
          attribute("StartsNewPage").equals("Yes"),
          dual,
          new StringBuilder());
    }

    private FinalDraftParagraph.Place place() {
      if (open.contains("ScriptNote") || open.contains("OmittedScene")) {
        return FinalDraftParagraph.Place.NOTE;
      }
      if (open.contains("Summary")) {
        return FinalDraftParagraph.Place.SUMMARY;
      }
      if (open.contains("TitlePage")) {
        return open.getLast().equals("Content")
            ? FinalDraftParagraph.Place.TITLE_PAGE
            : FinalDraftParagraph.Place.ELSEWHERE;
      }
      return open.size() >= 2 && open.get(1).equals("Content")
          ? FinalDraftParagraph.Place.SCRIPT
          : FinalDraftParagraph.Place.ELSEWHERE;
    }

    private void text() {
      if (!paragraphs.isEmpty() && open.getLast().equals("Text")) {
        paragraphs.getLast().text().append(xml.getText());
      }
    }

    private void end(String name) {
      open.removeLast();
      if (name.equals("Paragraph")) {
        script.add(paragraphs.removeLast());
      }
    }

    private void refuse() {
      throw new UnreadableStory(
          "The Final Draft file carries a document type declaration or entities, which Final Draft "
              + "never writes; it was not opened. Save it again from Final Draft.");
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null ? "" : value.strip();
    }

    private int line() {
      return xml.getLocation().getLineNumber();
    }
  }
}
