package studio.verticles.cluster;

import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import studio.verticles.db.Database;

/// Who is a node of this studio, and which folders all of them share. A node is its data folder:
/// that has an id in it, and the folder's lock makes sure that only one process speaks for it.
public final class NodeRegister {
  private static final String HOME = "nightshift.id";
  private static final String MEDIA = "studio.id";

  /// Hidden, for media servers look there.
  private static final String LIBRARY = ".nightshift.id";

  private final Database database;

  public NodeRegister(Database database) {
    this.database = database;
  }

  /// This node begins another life. Whoever calls holds the lock of `data`.
  ///
  /// @throws ClusterFailure when another machine of that name is at work
  public void enter(String node, Path data) {
    boolean entered =
        database
                .pool()
                .preparedQuery(
                    """
                    insert into node (name, home, started_at, seen_at) values ($1, $2, now(), now())
                    on conflict (name)
                       do update set home = excluded.home, started_at = now(), seen_at = now()
                           -- An earlier life of this node, or one that was not heard of for three leases.
                           where node.home is null
                              or node.home = excluded.home
                              or node.seen_at < now() - interval '45 seconds'
                    returning name
                    """)
                .execute(Tuple.of(node, idOf(data)))
                .await()
                .size()
            == 1;
    if (!entered) {
      throw new ClusterFailure(
          "Another machine of this studio is called %s and is at work. Give this one another name (node.name)."
              .formatted(node));
    }
  }

  private static UUID idOf(Path data) {
    Path file = data.resolve(HOME);
    return read(file).orElseGet(() -> write(file, UUID.randomUUID()));
  }

  /// The first node to come says which media folder it is, by an id in it; every other one must see
  /// the same id, or it would film into a folder of its own.
  ///
  /// @throws ClusterFailure when this is another folder
  public void proveMedia(Path media) {
    prove(
        media.resolve(MEDIA),
        "insert into studio (media) values ($1) on conflict do nothing",
        "select media as id from studio",
        shared ->
            "%s is not the media folder of the studio whose database this is. Set folders.media to that folder; every machine of a studio must see the same one, so mount it if it lies on another. (That folder has a file %s with %s in it.)"
                .formatted(media, MEDIA, shared));
  }

  /// The same for the library, of the nodes whose processor may publish. Call [#proveMedia] first.
  ///
  /// @throws ClusterFailure when this is another folder
  public void proveLibrary(Path library) {
    prove(
        library.resolve(LIBRARY),
        "update studio set library = $1 where library is null",
        "select library as id from studio",
        shared ->
            "%s is not the library of the other machines of this studio, so episodes would be scattered. Set folders.library to theirs (mounted here), or lanes.house to false. (Theirs has a file %s with %s in it.)"
                .formatted(library, LIBRARY, shared));
  }

  /// @param claim changes a row only for whoever comes first
  private void prove(Path file, String claim, String known, Function<UUID, String> refusal) {
    database.inTransaction(transaction -> {
      Optional<UUID> here = read(file);
      UUID mine = here.orElseGet(UUID::randomUUID);
      boolean first =
          transaction.preparedQuery(claim).execute(Tuple.of(mine)).await().rowCount() == 1;
      UUID shared = transaction.query(known).execute().await().iterator().next().getUUID("id");
      if (first) {
        // Before the row is seen by anybody: whoever comes second waits for it above.
        return here.orElseGet(() -> write(file, mine));
      }
      // Read again: whoever was first may have written it while we waited.
      if (!read(file).equals(Optional.of(shared))) {
        throw new ClusterFailure(refusal.apply(shared));
      }
      return shared;
    });
  }

  private static Optional<UUID> read(Path file) {
    try {
      return Optional.of(UUID.fromString(Files.readString(file).strip()));
    } catch (NoSuchFileException | IllegalArgumentException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read. Look at its permissions.", e);
    }
  }

  /// Whole or not at all.
  private static UUID write(Path file, UUID id) {
    try {
      Files.createDirectories(file.getParent());
      Path whole = Files.createTempFile(file.getParent(), ".", ".id");
      Files.writeString(whole, id + "\n");
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(
          file.getParent() + " cannot be written to. Look at its permissions.", e);
    }
  }
}
