package studio.verticles.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Mika, mika",
    "'  Old  Tom ', old_tom",
    "Zoë Müller, zoe_muller",
    "R2-D2, r2-d2",
    "../../etc/passwd, etcpasswd",
    "a\\b/c, abc",
    "-_Mika_-, mika",
    "Mika 美香, mika",
  })
  void aNameIsCalled(String name, String slug) {
    assertEquals(slug, Slug.of("character", name));
  }

  @Test
  void aNameWithoutALatinLetterIsCalledByItsHash() {
    String mika = Slug.of("character", "美香");
    assertTrue(mika.matches("character-[0-9a-f]+"), mika);
    assertNotEquals(mika, Slug.of("character", "美歌"));
    assertEquals(mika, Slug.of("character", " 美香 "));
  }

  @Test
  void aLongNameIsCutAndEndsWithALetter() {
    String slug = Slug.of("character", "x".repeat(79) + " " + "y".repeat(200));
    assertEquals("x".repeat(79), slug);
  }
}
