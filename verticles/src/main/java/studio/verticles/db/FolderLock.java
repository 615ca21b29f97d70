package studio.verticles.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One studio per data folder, whoever's database it uses. The kernel drops the lock when its
/// process ends, however it ends, so there is no stale lock to clean up; the file itself stays and
/// says who held it last.
public final class FolderLock implements AutoCloseable {
  /// The kernel drops a process's lock when that process closes *any* handle of the file, so a
  /// second attempt in this process must be turned away before it opens one.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @throws DatabaseFailure when another studio holds the folder, or it cannot be written
  public static FolderLock take(Path folder) {
    try {
      Path file = Files.createDirectories(folder).toRealPath().resolve("nightshift.lock");
      if (!HELD_HERE.add(file)) {
        throw taken(folder, " (process " + ProcessHandle.current().pid() + ")");
      }
      try {
        return new FolderLock(file, lock(folder, file));
      } catch (IOException | RuntimeException e) {
        HELD_HERE.remove(file);
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Nightshift cannot write in its data folder %s (%s). Make it writable, or choose another one with --data."
              .formatted(folder, e),
          e);
    }
  }

  private static FileChannel lock(Path folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw taken(folder, holder(channel));
      }
      channel.truncate(0);
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
      channel.write(ByteBuffer.wrap(pid), 0);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static DatabaseFailure taken(Path folder, String holder) {
    return new DatabaseFailure(
        "Another Nightshift%s is working in %s. Open its page, stop it, or choose another folder with --data."
            .formatted(holder, folder));
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    int length = channel.read(bytes, 0);
    return length < 1
        ? ""
        : " (process " + new String(bytes.array(), 0, length, StandardCharsets.US_ASCII) + ")";
  }

  @Override
  public void close() {
    try {
      channel.close();
      HELD_HERE.remove(file);
    } catch (IOException e) {
      throw new DatabaseFailure("The lock on the data folder could not be released: " + e, e);
    }
  }
}
