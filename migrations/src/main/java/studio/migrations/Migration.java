package studio.migrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One step from a version of the tables to the next.
///
/// @param version 1 for the first, without gaps
/// @param name the file's name, such as `0001_jobs.sql`
/// @param sql statements that run in one transaction
public record Migration(int version, String name, String sql) {
  private static final Pattern NAME = Pattern.compile("(\\d{4})_[a-z0-9_]+\\.sql");

  public Migration {
    if (sql.isBlank()) {
      throw new IllegalArgumentException("Migration " + name + " is empty");
    }
    // A checkout may turn line ends; that is not an edit.
    sql = sql.replace("\r\n", "\n");
  }

  /// Takes the version from the name.
  public static Migration of(String name, String sql) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A migration is named like 0001_jobs.sql, not \"" + name + "\"");
    }
    return new Migration(Integer.parseInt(matcher.group(1)), name, sql);
  }

  /// SHA-256 of the text, in hex: what shows that a file was edited after it was applied.
  public String checksum() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
