package studio.verticles.publish.jellyfin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class NfoTest {
  @Test
  void aShowDescribesItself() {
    assertEquals(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <tvshow>
          <title>The Lamp &amp; the Sea</title>
          <plot>A fox keeps &lt;the&gt; light.
        Nobody asks why.</plot>
          <year>2026</year>
          <genre>Animation</genre>
          <genre>Adventure</genre>
          <studio>Nightshift</studio>
          <uniqueid type="nightshift" default="true">0198-series</uniqueid>
          <lockdata>true</lockdata>
        </tvshow>
        """,
        Nfo.text(Nfo.show(Releases.lamp())));
  }

  @Test
  void aSeasonDescribesItself() {
    assertEquals(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <season>
          <title>Season 2</title>
          <seasonnumber>2</seasonnumber>
          <lockdata>true</lockdata>
        </season>
        """,
        Nfo.text(Nfo.season(2)));
  }

  @Test
  void anEpisodeNamesItsCast() {
    assertEquals(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <episodedetails>
          <title>Out Like a Light</title>
          <showtitle>The Lamp &amp; the Sea</showtitle>
          <season>1</season>
          <episode>3</episode>
          <plot>The lamp goes out; the fox doesn't.</plot>
          <aired>2026-11-20</aired>
          <runtime>1</runtime>
          <genre>Animation</genre>
          <genre>Adventure</genre>
          <studio>Nightshift</studio>
          <actor>
            <name>espeak-ng</name>
            <role>The Fox</role>
            <type>Actor</type>
            <order>0</order>
          </actor>
          <actor>
            <name>espeak-ng</name>
            <role>猫 "Neko"</role>
            <type>Actor</type>
            <order>1</order>
          </actor>
          <uniqueid type="nightshift" default="true">0198-episode</uniqueid>
          <lockdata>true</lockdata>
        </episodedetails>
        """,
        Nfo.text(Nfo.episode(Releases.lamp(), Releases.fox("Out Like a Light"))));
  }

  @Test
  void whateverATitleHoldsTheFileCanBeParsed() throws Exception {
    for (String title :
        List.of("]]> <![CDATA[", "&amp; <!-- -->", "a\u0000b\uD800c\uFFFEd", "🦊", "<?xml?>")) {
      byte[] nfo = Nfo.episode(Releases.lamp(), Releases.fox(title));
      Document parsed =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(nfo));
      assertEquals(
          title.replaceAll("[\u0000\uFFFE]", "").replace("\uD800", ""),
          parsed.getElementsByTagName("title").item(0).getTextContent());
    }
  }
}
