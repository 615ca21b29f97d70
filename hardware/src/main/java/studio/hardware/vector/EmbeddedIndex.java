package studio.hardware.vector;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Examined;

/// The index that is always there: a folder with a file for each collection, its vectors in memory
/// (1.5 KB for one of 384 numbers). One studio at a time.
public final class EmbeddedIndex implements VectorIndex {
  private final Path folder;
  private final FileChannel door;
  private final Map<String, EmbeddedCollection> open = new ConcurrentHashMap<>();

  private EmbeddedIndex(Path folder, FileChannel door) {
    this.folder = folder;
    this.door = door;
  }

  /// @throws EngineFailure when the folder cannot be used, or another studio uses it
  public static EmbeddedIndex in(Path folder) {
    @Nullable FileChannel door = null;
    try {
      Files.createDirectories(folder);
      door =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = door.tryLock();
      if (lock == null) {
        throw inUse(folder, door);
      }
      return new EmbeddedIndex(folder, door);
    } catch (OverlappingFileLockException e) {
      throw inUse(folder, door);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "The index of vectors cannot be kept in %s (%s); check the disk.".formatted(folder, e),
          e);
    }
  }

  private static EngineFailure inUse(Path folder, @Nullable FileChannel door) {
    try {
      if (door != null) {
        door.close();
      }
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, "Cannot close " + folder + "; check the disk.", e);
    }
    return new EngineFailure(
        Kind.INVALID,
        "Another studio keeps its index of vectors in %s; stop it, or use another folder."
            .formatted(folder));
  }

  @Override
  public String name() {
    return "built-in index";
  }

  @Override
  public VectorCollection collection(String name, int dimensions) {
    CollectionName.check(name, dimensions);
    EmbeddedCollection found =
        open.computeIfAbsent(name, _ -> EmbeddedCollection.open(folder, name, dimensions));
    if (found.dimensions() != dimensions) {
      throw CollectionName.otherLength(name(), name, found.dimensions(), dimensions);
    }
    return found;
  }

  @Override
  public Examined examine() {
    List<String> abilities =
        open.entrySet().stream()
            .map(one -> "%d in %s".formatted(one.getValue().count(Map.of()), one.getKey()))
            .sorted()
            .toList();
    return new Examined(name(), "", true, "", abilities, List.of());
  }

  @Override
  public void close() {
    try {
      open.values().forEach(EmbeddedCollection::close);
      door.close();
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, "Cannot close %s; check the disk.".formatted(folder), e);
    }
  }
}
