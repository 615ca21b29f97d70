package studio.verticles.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One studio per data folder. The kernel drops the lock when its process ends, however it ends, so
/// there is no stale lock to clean up; the file itself stays and says who held it last.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws DatabaseFailure when another studio holds the folder, or it cannot be written
  static FolderLock take(Path folder) {
    Path file = folder.resolve("nightshift.lock");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = holder(channel);
        channel.close();
        throw new DatabaseFailure(
            "Another Nightshift%s is working in %s. Open its page, stop it, or choose another folder with --data."
                .formatted(holder, folder));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()), 0);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Nightshift cannot write in its data folder %s (%s). Make it writable, or choose another one with --data."
              .formatted(folder, e),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
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
    } catch (IOException e) {
      throw new DatabaseFailure("The lock on the data folder could not be released: " + e, e);
    }
  }
}
