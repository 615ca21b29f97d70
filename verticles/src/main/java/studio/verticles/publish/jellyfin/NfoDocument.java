package studio.verticles.publish.jellyfin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Indented XML, one element a line. Jellyfin passes over a malformed file without a word, so
/// nothing malformed can come out of here.
final class NfoDocument {
  private final XMLStreamWriter xml;
  private String indent = "\n";

  private NfoDocument(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(String root, Consumer<NfoDocument> content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      NfoDocument document = new NfoDocument(xml);
      document.block(root, () -> content.accept(document));
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  /// An element with text; left out when there is no text. `attributes` are names and values in
  /// turn.
  void line(String element, String text, String... attributes) {
    String legal = legal(text).strip();
    if (legal.isEmpty()) {
      return;
    }
    try {
      xml.writeCharacters(indent);
      xml.writeStartElement(element);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
      xml.writeCharacters(legal);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /// An element with elements in it.
  void block(String element, Runnable content) {
    String outside = indent;
    try {
      xml.writeCharacters(outside);
      xml.writeStartElement(element);
      indent = outside + "  ";
      content.run();
      indent = outside;
      xml.writeCharacters(outside);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /// Without the characters that XML 1.0 cannot carry at all (section 2.2), escaped or not.
  private static String legal(String text) {
    return text.codePoints()
        .filter(letter ->
            letter == '\t'
                || letter == '\n'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static IllegalStateException unexpected(XMLStreamException e) {
    return new IllegalStateException("Writing XML to memory cannot fail", e);
  }
}
