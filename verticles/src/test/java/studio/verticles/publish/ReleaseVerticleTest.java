package studio.verticles.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReleaseVerticleTest {
  @Test
  void fileNamesSayALanguageInTwoLetters() {
    assertEquals("en", ReleaseVerticle.shortCode("eng"));
    assertEquals("de", ReleaseVerticle.shortCode("deu"));
  }

  @Test
  void aLanguageWithoutAShortCodeKeepsItsLongOne() {
    assertEquals("fil", ReleaseVerticle.shortCode("fil"));
  }
}
