package studio.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @Test
  void everyFileOfTheFolderStandsInTheIndexInOrder() throws IOException {
    List<String> files;
    try (var folder = Files.list(Path.of("src/main/resources/migrations"))) {
      files =
          folder
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .sorted()
              .toList();
    }
    assertEquals(files, Migrations.all().stream().map(Migration::name).toList());
  }

  @Test
  void everyFileBeginsWithACommentThatSaysWhy() {
    Migrations.all()
        .forEach(migration ->
            assertTrue(migration.sql().startsWith("-- "), migration.name() + " says why"));
  }

  @Test
  void aGapInTheNumbersIsRefused() {
    var first = Migration.of("0001_one.sql", "select 1");
    var third = Migration.of("0003_three.sql", "select 3");
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Migrations.inOrder(List.of(first, third)));
    assertTrue(refusal.getMessage().contains("0003_three.sql"), refusal.getMessage());
  }

  @Test
  void aFileWithAnotherKindOfNameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Migration.of("jobs.sql", "select 1"));
  }

  @Test
  void turnedLineEndsAreNoEdit() {
    assertEquals(
        Migration.of("0001_one.sql", "select 1;\nselect 2;\n").checksum(),
        Migration.of("0001_one.sql", "select 1;\r\nselect 2;\r\n").checksum());
    assertNotEquals(
        Migration.of("0001_one.sql", "select 1").checksum(),
        Migration.of("0001_one.sql", "select 2").checksum());
  }
}
