package studio.verticles.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.production.CharacterId;

/// Tells by the name of a file whom it shows: "gen_mika_0003.png", "mika/front.png". Where two
/// names fit, the longer one does ("mika_young" before "mika"); where two different ones fit
/// equally, nobody is told.
record CastNames(List<Member> cast) {
  CastNames {
    cast = List.copyOf(cast);
  }

  record Member(CharacterId id, String slug) {}

  /// @param name with its folders, slashes between; the file's own name counts before its folders'
  Optional<CharacterId> in(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split("/");
    for (int part = parts.length - 1; part >= 0; part--) {
      Optional<CharacterId> found = inPart(parts[part]);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Optional<String> slugOf(CharacterId id) {
    return cast.stream().filter(member -> member.id().equals(id)).map(Member::slug).findFirst();
  }

  private Optional<CharacterId> inPart(String part) {
    String words = "_" + part.replaceAll("[^a-z0-9]+", "_") + "_";
    List<Member> fitting =
        cast.stream()
            .filter(member -> words.contains("_" + plain(member) + "_"))
            .sorted(Comparator.comparingInt((Member member) -> plain(member).length()).reversed())
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Member longest = fitting.getFirst();
    // What stands inside the longest name is the same word; anything else is a second person.
    boolean alone =
        fitting.stream()
            .allMatch(member -> ("_" + plain(longest) + "_").contains("_" + plain(member) + "_"));
    return alone ? Optional.of(longest.id()) : Optional.empty();
  }

  private static String plain(Member member) {
    return member.slug().replace('-', '_');
  }
}
