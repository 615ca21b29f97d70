package studio.config.written;

import java.util.ArrayList;
import java.util.List;

/// Cuts a command into its words as a shell does: at blanks, except between quotes. Nothing else of
/// a shell happens: no variables, no patterns, no pipes.
///
/// @param words the program and its arguments; empty for no command
public record CommandWords(List<String> words) {
  public CommandWords {
    words = List.copyOf(words);
  }

  public static CommandWords of(String written) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (char letter : written.toCharArray()) {
      if (quote != 0) {
        if (letter == quote) {
          quote = 0;
        } else {
          word.append(letter);
        }
      } else if (letter == '"' || letter == '\'') {
        quote = letter;
        begun = true;
      } else if (!Character.isWhitespace(letter)) {
        word.append(letter);
        begun = true;
      } else if (begun) {
        words.add(word.toString());
        word.setLength(0);
        begun = false;
      }
    }
    NotAllowed.unless(quote == 0, "", "a command whose quotes are closed");
    if (begun) {
      words.add(word.toString());
    }
    return new CommandWords(words);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }
}
