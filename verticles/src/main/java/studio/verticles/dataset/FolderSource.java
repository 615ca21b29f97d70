package studio.verticles.dataset;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Problem;

/// Finds the pictures and videos of a folder, in the order of their names. Links are not followed,
/// hidden files are left alone.
final class FolderSource {
  private static final int DEEPEST = 8;
  private static final int MOST = 50_000;

  private final Path root;
  private final List<Find> finds = new ArrayList<>();
  private int others;
  private int unreadable;

  private FolderSource(Path root) {
    this.root = root;
  }

  /// @param place a folder or one file, already allowed
  static Hold open(Path place) {
    if (Files.isRegularFile(place)) {
      String name = place.getFileName().toString();
      MediaFile kind =
          MediaFile.of(name)
              .orElseThrow(() ->
                  Problem.invalid(
                      "%s is neither a picture nor a video by its name.".formatted(name)));
      return Hold.of(List.of(Find.of(name, place, kind)));
    }
    FolderSource source = new FolderSource(place);
    try {
      source.walk();
    } catch (IOException gone) {
      throw new Problem(
          Problem.Kind.BUSY,
          "The folder %s cannot be read now (%s). Look whether its disk is there."
              .formatted(place, gone.getMessage()),
          gone);
    }
    return source.hold();
  }

  private void walk() throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            look(file, about);
            return finds.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable++;
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void look(Path file, BasicFileAttributes about) {
    if (isHidden(file) || !about.isRegularFile()) {
      return;
    }
    MediaFile.of(file)
        .ifPresentOrElse(kind -> finds.add(Find.of(item(file), file, kind)), () -> others++);
  }

  private String item(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private Hold hold() {
    List<String> remarks = new ArrayList<>();
    if (others > 0) {
      remarks.add(
          "%d files are neither pictures nor videos and were left alone.".formatted(others));
    }
    if (unreadable > 0) {
      remarks.add("%d files or folders may not be read by the studio.".formatted(unreadable));
    }
    if (finds.size() >= MOST) {
      remarks.add("Only the first %d files were taken; bring the rest by folders.".formatted(MOST));
    }
    finds.sort(Comparator.comparing(Find::item));
    return new Hold(finds, remarks, Optional.empty());
  }
}
