package studio.verticles.db;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who runs PostgreSQL. It refuses root, so root starts it inside a user namespace of its own
/// (nothing changes owner), or, where namespaces are forbidden, as another user who then owns the
/// folder. A folder that already belongs to somebody is served by that somebody.
///
/// @param prefix the words before the program's own; empty for a normal user
/// @param owner the numeric user who must own the files, or [#SAME] when that is us
record RunAs(List<String> prefix, int owner) {
  static final int SAME = -1;
  private static final int NOBODY = 65534;
  private static final Duration A_MOMENT = Duration.ofSeconds(10);

  RunAs {
    prefix = List.copyOf(prefix);
  }

  /// @param home the folder that holds the cluster and all that belongs to it
  static RunAs choose(Path home) {
    if (new UnixSystem().getUid() != 0) {
      return new RunAs(List.of(), SAME);
    }
    int owner = ownerOf(home);
    if (owner != 0) {
      return other(home, owner);
    }
    List<String> namespace = List.of("unshare", "-U");
    if (works(home, namespace)) {
      return new RunAs(namespace, SAME);
    }
    return other(home, NOBODY);
  }

  /// Runs as this user by `setpriv`, which must be able to reach the folder.
  static RunAs other(Path home, int uid) {
    var switched =
        new RunAs(
            List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"), uid);
    switched.own(home);
    List<String> reach = switched.command(List.of("test", "-x", home.toString()));
    if (!works(home, switched.prefix) || !Command.run(home, A_MOMENT, reach).succeeded()) {
      throw new DatabaseFailure(
          "PostgreSQL refuses to run as root, and user %d cannot be used for it in %s. Start Nightshift as a normal user, choose a folder that everyone may enter with --data, or set DATABASE_URL."
              .formatted(uid, home));
    }
    return switched;
  }

  List<String> command(List<String> argv) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(argv);
    return whole;
  }

  /// Gives everything below `home` to the user who runs PostgreSQL.
  void own(Path home) {
    if (owner == SAME) {
      return;
    }
    try (Stream<Path> tree = Files.walk(home)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new DatabaseFailure(
          "The files in %s could not be given to user %d (%s). Start Nightshift as a normal user, or set DATABASE_URL."
              .formatted(home, owner, e),
          e);
    }
  }

  static int ownerOf(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Nightshift cannot look at %s (%s). Make it readable, or choose another folder with --data."
              .formatted(path, e),
          e);
    }
  }

  private static boolean works(Path home, List<String> prefix) {
    List<String> argv = new ArrayList<>(prefix);
    argv.add("true");
    if (Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
        .noneMatch(folder -> Files.isExecutable(Path.of(folder + prefix.getFirst())))) {
      return false;
    }
    return Command.run(home, A_MOMENT, argv).succeeded();
  }
}
