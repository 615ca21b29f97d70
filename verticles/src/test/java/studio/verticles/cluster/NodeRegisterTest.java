package studio.verticles.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.verticles.db.TestDatabase;

class NodeRegisterTest {
  private final TestDatabase database = TestDatabase.migrated();
  private final NodeRegister register = new NodeRegister(database.database());

  @TempDir private Path folder;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSecondMachineOfTheSameNameIsRefused() {
    register.enter("tower", folder.resolve("one"));
    String refusal =
        assertThrows(ClusterFailure.class, () -> register.enter("tower", folder.resolve("another")))
            .getMessage();
    assertTrue(refusal.contains("called tower"), refusal);
    assertTrue(refusal.contains("node.name"), refusal);
  }

  @Test
  void aMachineThatDiedComesBackAtOnce() {
    register.enter("tower", folder.resolve("one"));
    register.enter("tower", folder.resolve("one"));
    register.enter("den", folder.resolve("another"));
  }

  @Test
  void theNameOfAMachineThatIsSilentForLongCanBeTaken() {
    register.enter("tower", folder.resolve("one"));
    database
        .database()
        .pool()
        .query("update node set seen_at = now() - interval '46 seconds'")
        .execute()
        .await();
    register.enter("tower", folder.resolve("its new disk"));
  }

  @Test
  void theFirstMachineSaysWhichTheMediaFolderIs() throws IOException {
    register.proveMedia(folder.resolve("media"));
    register.proveMedia(folder.resolve("media"));
    Path mountedElsewhere = Files.createDirectories(folder.resolve("mnt"));
    Files.copy(folder.resolve("media/studio.id"), mountedElsewhere.resolve("studio.id"));
    register.proveMedia(mountedElsewhere);
  }

  @Test
  void machinesThatStartTogetherForTheFirstTimeAgree() throws Exception {
    try (var another = database.another();
        var together = Executors.newVirtualThreadPerTaskExecutor()) {
      var other = new NodeRegister(another);
      for (int time = 0; time < 20; time++) {
        Path media = folder.resolve("media" + time);
        database.database().pool().query("delete from studio").execute().await();
        var one = together.submit(() -> register.proveMedia(media));
        var two = together.submit(() -> other.proveMedia(media));
        one.get();
        two.get();
      }
    }
  }

  @Test
  void anotherMediaFolderIsRefused() throws IOException {
    register.proveMedia(folder.resolve("media"));
    Path notMounted = Files.createDirectories(folder.resolve("mnt"));
    String refusal =
        assertThrows(ClusterFailure.class, () -> register.proveMedia(notMounted)).getMessage();
    assertTrue(refusal.startsWith(notMounted + " is not the media folder"), refusal);
    assertTrue(refusal.contains("folders.media"), refusal);
    try (var nothing = Files.list(notMounted)) {
      assertEquals(0, nothing.count(), "it stays as it was");
    }
  }

  @Test
  void aLibraryOfItsOwnIsRefused() {
    register.proveMedia(folder.resolve("media"));
    register.proveLibrary(folder.resolve("library"));
    register.proveLibrary(folder.resolve("library"));
    String refusal =
        assertThrows(
                ClusterFailure.class,
                () -> register.proveLibrary(folder.resolve("another library")))
            .getMessage();
    assertTrue(refusal.contains("episodes would be scattered"), refusal);
    assertTrue(refusal.contains("lanes.house"), refusal);
  }

  @Test
  void aNewDatabaseTakesTheFolderThatIsThere() throws IOException {
    register.proveMedia(folder.resolve("media"));
    String before = Files.readString(folder.resolve("media/studio.id"));
    try (var another = TestDatabase.migrated()) {
      new NodeRegister(another.database()).proveMedia(folder.resolve("media"));
    }
    assertEquals(before, Files.readString(folder.resolve("media/studio.id")));
  }
}
