package studio.hardware.gemini;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Reads prices from `model = dollars in, dollars out, dollars a picture`.
public final class PriceList {
  private PriceList() {}

  /// The prices that come with the studio, with the operator's over them.
  ///
  /// @param operators may be missing
  /// @throws EngineFailure INVALID when a line cannot be read
  public static Prices read(Path operators) {
    Map<String, Prices.Price> models = new HashMap<>();
    try (InputStream own =
        Objects.requireNonNull(PriceList.class.getResourceAsStream("prices.properties"))) {
      Properties usual = new Properties();
      usual.load(own);
      add(models, usual, "prices.properties");
      if (Files.isRegularFile(operators)) {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(operators)) {
          said.load(reader);
        }
        add(models, said, operators.toString());
      }
    } catch (IOException unreadable) {
      throw new EngineFailure(
          Kind.INVALID,
          "The prices in %s cannot be read (%s). Check that it is UTF-8 text that you may read."
              .formatted(operators, unreadable.getMessage()),
          unreadable);
    }
    return new Prices(models);
  }

  private static void add(Map<String, Prices.Price> models, Properties lines, String file) {
    for (String model : lines.stringPropertyNames()) {
      String[] dollars = lines.getProperty(model).split(",", -1);
      try {
        models.put(
            model,
            new Prices.Price(
                new BigDecimal(dollars[0].strip()),
                new BigDecimal(dollars[1].strip()),
                new BigDecimal(dollars[2].strip())));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException unclear) {
        throw new EngineFailure(
            Kind.INVALID,
            "%s: the price of %s is \"%s\"; write three numbers such as 0.30, 2.50, 0"
                .formatted(file, model, lines.getProperty(model)),
            unclear);
      }
    }
  }
}
