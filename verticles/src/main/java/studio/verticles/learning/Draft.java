package studio.verticles.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.drawing.Wish.Recipe;

/// What a picture was drawn with, or will be.
///
/// @param positive all the words for it; `negative` all the words against it
record Draft(Recipe recipe, String positive, String negative) {

  Draft with(Recipe other) {
    return new Draft(other, positive, negative);
  }

  /// Adds those terms that are not there yet.
  Draft asking(List<String> terms) {
    return new Draft(recipe, append(positive, terms), negative);
  }

  /// Puts those terms first that are not there yet.
  Draft askingFirst(List<String> terms) {
    String before = String.join(", ", missing(positive, terms));
    boolean nothing = before.isEmpty() || positive.isBlank();
    return new Draft(recipe, nothing ? before + positive : before + ", " + positive, negative);
  }

  Draft avoiding(List<String> terms) {
    return new Draft(recipe, positive, append(negative, terms));
  }

  private static String append(String words, List<String> terms) {
    String more = String.join(", ", missing(words, terms));
    boolean nothing = more.isEmpty() || words.isBlank();
    return nothing ? words.strip() + more : words.strip() + ", " + more;
  }

  private static List<String> missing(String words, List<String> terms) {
    Set<String> known =
        Arrays.stream(words.split(","))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return terms.stream().filter(term -> !known.contains(term.toLowerCase(Locale.ROOT))).toList();
  }
}
