package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.verticles.production.CharacterId;

class CastNamesTest {
  private static final CastNames CAST =
      new CastNames(
          List.of(
              new CastNames.Member(CharacterId.create(), "mika"),
              new CastNames.Member(CharacterId.create(), "mika-young"),
              new CastNames.Member(CharacterId.create(), "kai"),
              new CastNames.Member(CharacterId.create(), "old_fox")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "gen_mika_0003.png, mika",
        "Mika (2).JPG, mika",
        "mika/front.png, mika",
        "kai/mika_01.png, mika",
        "mika_young_1.png, mika-young",
        "mika-young.png, mika-young",
        "old fox 7.png, old_fox",
        "mikado.png, -",
        "kaimika.png, -",
        "mika_and_kai.png, -",
        "mika/kai/both.png, kai",
        "IMG_0001.png, -"
      })
  void theNameTellsWhoItIs(String file, String slug) {
    assertEquals(slug, CAST.in(file).flatMap(CAST::slugOf).orElse(null));
  }
}
