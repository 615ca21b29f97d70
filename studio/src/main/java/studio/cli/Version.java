package studio.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which Nightshift this is.
public final class Version implements IVersionProvider {

  /// The number alone: "0.1.0".
  public static String number() {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/nightshift.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Nightshift " + number(),
      "Java %s on %s %s"
          .formatted(
              System.getProperty("java.version"),
              System.getProperty("os.name"),
              System.getProperty("os.arch"))
    };
  }
}
