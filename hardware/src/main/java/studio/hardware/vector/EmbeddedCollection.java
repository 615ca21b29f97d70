package studio.hardware.vector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.vector.VectorLog.Deed;

/// A collection in memory, with its log on the disk. When most of the log speaks of what is gone,
/// it is written anew beside the old one and takes its place.
final class EmbeddedCollection implements VectorCollection, AutoCloseable {
  /// Fewer records are not worth the trouble.
  private static final int LITTLE = 1_000;

  private final Path file;
  private final int dimensions;
  private final Matrix directions;
  private final List<UUID> ids = new ArrayList<>();
  private final List<Map<String, String>> facts = new ArrayList<>();
  private final Map<UUID, Integer> rows = new HashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private VectorLog log;
  private int records;

  private EmbeddedCollection(Path file, int dimensions) throws IOException, VectorLog.OtherLength {
    this.file = file;
    this.dimensions = dimensions;
    directions = new Matrix(dimensions);
    log = VectorLog.open(file, dimensions, this::apply);
  }

  static EmbeddedCollection open(Path folder, String name, int dimensions) {
    Path file = folder.resolve(name + ".vectors");
    try {
      Files.deleteIfExists(part(file));
      EmbeddedCollection collection = new EmbeddedCollection(file, dimensions);
      collection.change(List.of());
      return collection;
    } catch (VectorLog.OtherLength e) {
      throw CollectionName.otherLength("The built-in index", name, e.dimensions(), dimensions);
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  int dimensions() {
    return dimensions;
  }

  @Override
  public void upsert(List<Entry> entries) {
    List<Deed> deeds = new ArrayList<>();
    for (Entry entry : entries) {
      deeds.add(
          new Deed.Put(
              new Entry(entry.id(), Direction.of(entry.vector(), dimensions), entry.facts())));
    }
    change(deeds);
  }

  @Override
  public void delete(List<UUID> ids) {
    change(ids.stream().map(id -> (Deed) new Deed.Remove(id)).toList());
  }

  private void change(List<Deed> deeds) {
    lock.writeLock().lock();
    try {
      write(deeds);
    } catch (IOException e) {
      throw trouble(file, e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void write(List<Deed> deeds) throws IOException {
    if (!deeds.isEmpty()) {
      log.append(deeds);
      deeds.forEach(this::apply);
    }
    if (records > LITTLE && records > 2 * ids.size()) {
      compact();
    }
  }

  private void apply(Deed deed) {
    records++;
    switch (deed) {
      case Deed.Put(Entry entry) -> put(entry);
      case Deed.Remove(UUID id) -> remove(id);
    }
  }

  private void put(Entry entry) {
    Integer row = rows.get(entry.id());
    if (row == null) {
      rows.put(entry.id(), ids.size());
      ids.add(entry.id());
      facts.add(entry.facts());
      directions.add(entry.vector());
    } else {
      facts.set(row, entry.facts());
      directions.set(row, entry.vector());
    }
  }

  private void remove(UUID id) {
    Integer row = rows.remove(id);
    if (row == null) {
      return;
    }
    int last = ids.size() - 1;
    if (row != last) {
      ids.set(row, ids.get(last));
      facts.set(row, facts.get(last));
      directions.set(row, directions.get(last));
      rows.put(ids.get(row), row);
    }
    ids.removeLast();
    facts.removeLast();
    directions.removeLast();
  }

  private void compact() throws IOException {
    Path part = part(file);
    Files.deleteIfExists(part);
    try (VectorLog fresh = VectorLog.open(part, dimensions, _ -> {})) {
      for (int from = 0; from < ids.size(); from += LITTLE) {
        fresh.append(
            IntStream.range(from, Math.min(ids.size(), from + LITTLE))
                .mapToObj(row -> new Entry(ids.get(row), directions.get(row), facts.get(row)))
                .map(entry -> (Deed) new Deed.Put(entry))
                .toList());
      }
    } catch (VectorLog.OtherLength e) {
      throw new IllegalStateException("A new file has the length it was given", e);
    }
    log.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    try {
      log = VectorLog.open(file, dimensions, _ -> {});
    } catch (VectorLog.OtherLength e) {
      throw new IllegalStateException("A new file has the length it was given", e);
    }
    records = ids.size();
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private record Candidate(int row, float closeness) {}

  @Override
  public List<Hit> nearest(float[] vector, int most, Map<String, String> wanted) {
    float[] direction = Direction.of(vector, dimensions);
    PriorityQueue<Candidate> best =
        new PriorityQueue<>(Comparator.comparingDouble(Candidate::closeness));
    lock.readLock().lock();
    try {
      for (int row = 0; row < ids.size() && most > 0; row++) {
        if (!has(row, wanted)) {
          continue;
        }
        float closeness = directions.dot(row, direction);
        if (best.size() < most) {
          best.add(new Candidate(row, closeness));
        } else if (best.element().closeness() < closeness) {
          best.remove();
          best.add(new Candidate(row, closeness));
        }
      }
      Deque<Hit> hits = new ArrayDeque<>();
      while (!best.isEmpty()) {
        Candidate next = best.remove();
        hits.addFirst(new Hit(ids.get(next.row()), next.closeness(), facts.get(next.row())));
      }
      return List.copyOf(hits);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public long count(Map<String, String> wanted) {
    lock.readLock().lock();
    try {
      long count = 0;
      for (int row = 0; row < ids.size(); row++) {
        count += has(row, wanted) ? 1 : 0;
      }
      return count;
    } finally {
      lock.readLock().unlock();
    }
  }

  private boolean has(int row, Map<String, String> wanted) {
    return wanted.isEmpty() || facts.get(row).entrySet().containsAll(wanted.entrySet());
  }

  private static EngineFailure trouble(Path file, IOException e) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "The vectors in %s cannot be kept (%s); check the disk, or delete the file to fill it anew."
            .formatted(file, e.getMessage()),
        e);
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      log.close();
    } catch (IOException e) {
      throw trouble(file, e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
