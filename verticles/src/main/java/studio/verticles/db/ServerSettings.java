package studio.verticles.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Settings of our own server: small in memory, careful with data, silent in the log. They stand in
/// a file that PostgreSQL includes, written anew at every start, so that a new version's settings
/// reach old folders too.
final class ServerSettings {
  private static final String FILE = "nightshift.conf";

  private ServerSettings() {}

  /// Once, when the folder is made.
  static void include(Path data) throws IOException {
    Files.writeString(
        data.resolve("postgresql.conf"),
        "\ninclude_if_exists '%s'\n".formatted(FILE),
        StandardOpenOption.APPEND);
  }

  static void write(Path data, int port) throws IOException {
    Files.writeString(
        data.resolve(FILE),
        """
        # Written by Nightshift at every start; changes here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        shared_buffers = 64MB
        max_wal_size = 256MB
        fsync = on
        # Queries here are short: compiling or spreading them costs more than it saves.
        jit = off
        max_parallel_workers_per_gather = 0
        # Nobody copies this server, so it need not log for a copy.
        wal_level = minimal
        max_wal_senders = 0
        # A transaction that its owner forgot must not hold locks for ever.
        idle_in_transaction_session_timeout = 10min
        # A statement's error reaches its caller; the log tells of the server itself.
        log_min_messages = log
        log_checkpoints = off
        """
            .formatted(port));
  }
}
