package studio.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// All migrations of this program in their order.
public final class Migrations {
  private Migrations() {}

  /// Reads the files that `migrations/index.txt` names. A list that is written down works the same
  /// in a jar, in a folder of classes and in an image, where looking for files does not.
  public static List<Migration> all() {
    return in(Migrations.class.getClassLoader(), "migrations");
  }

  /// The same for another folder of the class path.
  public static List<Migration> in(ClassLoader loader, String folder) {
    List<Migration> migrations = new ArrayList<>();
    for (String line : read(loader, folder + "/index.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String name = line.strip();
        migrations.add(Migration.of(name, read(loader, folder + "/" + name)));
      }
    }
    return inOrder(migrations);
  }

  /// @throws IllegalArgumentException when the versions are not 1, 2, 3, ...
  public static List<Migration> inOrder(List<Migration> migrations) {
    IntStream.range(0, migrations.size())
        .filter(index -> migrations.get(index).version() != index + 1)
        .findFirst()
        .ifPresent(index -> {
          throw new IllegalArgumentException(
              "Migration %s stands where number %04d is expected"
                  .formatted(migrations.get(index).name(), index + 1));
        });
    return List.copyOf(migrations);
  }

  private static String read(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            path + " is not on the class path; is it spelled the same in index.txt?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
