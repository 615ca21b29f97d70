package studio.config.written;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// What is done before a card is taken or after it is given back, so that other programs can make
/// room.
public sealed interface Hook {
  /// Nothing.
  record None() implements Hook {}

  /// A program is run and awaited.
  record Command(List<String> words) implements Hook {
    public Command {
      words = List.copyOf(words);
    }
  }

  /// An address is called (POST) and its answer awaited.
  record Call(URI url) implements Hook {}

  /// Reads a hook: empty, an http or https address, or a command.
  static Hook of(String written) {
    if (written.isBlank()) {
      return new None();
    }
    if (!written.matches("(?i)https?:.*")) {
      return new Command(CommandWords.of(written).words());
    }
    try {
      URI url = new URI(written.strip());
      NotAllowed.unless(
          url.getHost() != null && url.getRawUserInfo() == null,
          "",
          "a command, or an address such as http://192.168.1.5:8123/api/webhook/night without a name or password in it");
      return new Call(url);
    } catch (URISyntaxException e) {
      throw new NotAllowed("", "an address without blanks or other odd letters");
    }
  }
}
