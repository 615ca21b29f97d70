package studio.hardware.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.vector.VectorCollection.Entry;
import studio.hardware.vector.VectorCollection.Hit;

/// What every index must do.
abstract class VectorContract {
  private static final UUID FOX = new UUID(1, 1);
  private static final UUID OWL = new UUID(1, 2);
  private static final UUID SHIP = new UUID(1, 3);

  abstract VectorIndex index();

  /// A collection that no other test uses.
  VectorCollection pictures() {
    return index().collection("pictures-" + UUID.randomUUID(), 4);
  }

  private static Entry entry(UUID id, Map<String, String> facts, float... vector) {
    return new Entry(id, vector, facts);
  }

  private static List<UUID> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }

  private VectorCollection filled() {
    VectorCollection pictures = pictures();
    pictures.upsert(
        List.of(
            entry(FOX, Map.of("kind", "animal", "place", "forest"), 1, 0, 0, 0),
            entry(OWL, Map.of("kind", "animal"), 3, 3, 0, 0),
            entry(SHIP, Map.of("kind", "thing"), 0, -5, 0, 0)));
    return pictures;
  }

  @Test
  void theNearestComesFirstAndOnlyDirectionCounts() {
    List<Hit> hits = filled().nearest(new float[] {7, 1, 0, 0}, 10, Map.of());
    assertEquals(List.of(FOX, OWL, SHIP), ids(hits));
    assertEquals(7 / Math.sqrt(50), hits.get(0).closeness(), 1e-5);
    assertEquals(8 / Math.sqrt(100), hits.get(1).closeness(), 1e-5);
    assertEquals(-1 / Math.sqrt(50), hits.get(2).closeness(), 1e-5);
    assertEquals(Map.of("kind", "animal", "place", "forest"), hits.getFirst().facts());
  }

  @Test
  void onlySoManyComeAsAreWanted() {
    assertEquals(List.of(OWL), ids(filled().nearest(new float[] {1, 1, 0, 0}, 1, Map.of())));
    assertEquals(List.of(), filled().nearest(new float[] {1, 1, 0, 0}, 0, Map.of()));
  }

  @Test
  void factsNarrowTheSearch() {
    VectorCollection pictures = filled();
    float[] up = {0, 1, 0, 0};
    assertEquals(List.of(SHIP), ids(pictures.nearest(up, 5, Map.of("kind", "thing"))));
    assertEquals(
        List.of(FOX), ids(pictures.nearest(up, 5, Map.of("kind", "animal", "place", "forest"))));
    assertEquals(List.of(), pictures.nearest(up, 5, Map.of("kind", "plant")));
    assertEquals(2, pictures.count(Map.of("kind", "animal")));
    assertEquals(3, pictures.count(Map.of()));
  }

  @Test
  void anEntryIsReplacedByItsNamesake() {
    VectorCollection pictures = filled();
    pictures.upsert(List.of(entry(SHIP, Map.of("kind", "boat"), 1, 0.1f, 0, 0)));
    assertEquals(3, pictures.count(Map.of()));
    Hit first = pictures.nearest(new float[] {1, 0.1f, 0, 0}, 1, Map.of()).getFirst();
    assertEquals(SHIP, first.id());
    assertEquals(Map.of("kind", "boat"), first.facts());
  }

  @Test
  void theLastOfTwoNamesakesInOneGoStays() {
    VectorCollection pictures = pictures();
    pictures.upsert(
        List.of(entry(FOX, Map.of(), 1, 0, 0, 0), entry(FOX, Map.of("b", "2"), 0, 1, 0, 0)));
    assertEquals(1, pictures.count(Map.of("b", "2")));
    assertEquals(1, pictures.count(Map.of()));
  }

  @Test
  void whatIsDeletedIsNotFound() {
    VectorCollection pictures = filled();
    pictures.delete(List.of(FOX, new UUID(9, 9)));
    pictures.delete(List.of());
    assertEquals(List.of(OWL, SHIP), ids(pictures.nearest(new float[] {1, 0, 0, 0}, 5, Map.of())));
    assertEquals(0, pictures.count(Map.of("place", "forest")));
  }

  @Test
  void wordsOfAnyScriptAreKept() {
    VectorCollection pictures = pictures();
    Map<String, String> facts = Map.of("名前", "狐 🦊", "note", "a\nb\"c\"");
    pictures.upsert(List.of(entry(FOX, facts, 1, 0, 0, 0)));
    assertEquals(facts, pictures.nearest(new float[] {1, 0, 0, 0}, 1, facts).getFirst().facts());
  }

  @Test
  void anEmptyCollectionFindsNothing() {
    assertEquals(List.of(), pictures().nearest(new float[] {1, 0, 0, 0}, 3, Map.of()));
    assertEquals(0, pictures().count(Map.of()));
  }

  @Test
  void vectorsThatCannotBeComparedAreRefused() {
    VectorCollection pictures = pictures();
    for (float[] wrong :
        List.of(new float[] {1, 2, 3}, new float[4], new float[] {1, Float.NaN, 0, 0})) {
      EngineFailure failure =
          assertThrows(
              EngineFailure.class,
              () ->
                  pictures.upsert(
                      List.of(entry(OWL, Map.of(), 1, 1, 1, 1), new Entry(FOX, wrong, Map.of()))));
      assertEquals(Kind.INVALID, failure.kind());
      assertThrows(EngineFailure.class, () -> pictures.nearest(wrong, 1, Map.of()));
    }
    assertEquals(0, pictures.count(Map.of()), "half of a refused batch was kept");
  }

  @Test
  void aCollectionKeepsItsLength() {
    String name = "lore-" + UUID.randomUUID();
    index().collection(name, 8);
    index().collection(name, 8);
    EngineFailure failure = assertThrows(EngineFailure.class, () -> index().collection(name, 16));
    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("of 8 numbers"), failure.getMessage());
    assertThrows(IllegalArgumentException.class, () -> index().collection("../lore", 8));
  }

  @Test
  void theSearchIsThatOfAPlainComparison() {
    SplittableRandom chance = new SplittableRandom(5);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      float[] vector = new float[16];
      for (int k = 0; k < vector.length; k++) {
        vector[k] = (float) chance.nextDouble(-1, 1);
      }
      entries.add(new Entry(new UUID(7, i), vector, Map.of("third", "" + i % 3)));
    }
    VectorCollection many = index().collection("many-" + UUID.randomUUID(), 16);
    many.upsert(entries);
    float[] wanted = entries.get(77).vector();
    List<UUID> expected =
        entries.stream()
            .filter(entry -> entry.facts().get("third").equals("1"))
            .sorted(Comparator.comparingDouble(entry -> -cosine(entry.vector(), wanted)))
            .limit(12)
            .map(Entry::id)
            .toList();
    assertEquals(expected, ids(many.nearest(wanted, 12, Map.of("third", "1"))));
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      first += one[i] * one[i];
      second += other[i] * other[i];
    }
    return product / Math.sqrt(first * second);
  }
}
