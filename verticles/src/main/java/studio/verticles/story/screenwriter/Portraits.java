package studio.verticles.story.screenwriter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.verticles.story.screenwriter.NameBook.Mention;
import studio.verticles.story.screenwriter.Words.Word;

/// Reads the story for what it says about each of the cast: the words around a name, and the
/// sentence that goes on with "she", "he" or "it".
final class Portraits {
  private static final Pattern APPOSITION =
      Pattern.compile("\\s*(?:[,(]|--|—|\\b(?:is|was)\\b)\\s*(.+)", Pattern.DOTALL);
  private static final Pattern HEAD_END =
      Pattern.compile(
          "[.;!?]|\\b(?:with|on|in|of|who|that|which|holding|wearing|carrying|riding|at|from|as|whose|by|to|like|sits|stands|lives|lived|named|called)\\b");
  private static final Pattern NAMED =
      Pattern.compile("(?:named|called|name was|name is)\\s*\\W?$");
  private static final Pattern GOES_ON =
      Pattern.compile("(?:She|He|It|They|His|Her|Its)\\b.*", Pattern.DOTALL);

  private final NameBook names;
  private final Map<String, Portrait> portraits = new LinkedHashMap<>();

  Portraits(NameBook names) {
    this.names = names;
  }

  Portrait of(String name) {
    return portraits.computeIfAbsent(name, Portrait::new);
  }

  void read(String text) {
    Optional<Portrait> subject = Optional.empty();
    for (String sentence : Sentences.of(text)) {
      List<Word> words = Words.of(sentence);
      List<Mention> mentions = names.in(words);
      if (mentions.isEmpty()) {
        if (subject.isPresent() && GOES_ON.matcher(sentence).matches()) {
          subject.get().hearPronouns(sentence);
          if (!subject.get().isDescribed()) {
            subject.get().add(sentence);
          }
        }
        continue;
      }
      describe(sentence, words, mentions);
      subject = Optional.of(of(mentions.getFirst().name()));
    }
  }

  private void describe(String sentence, List<Word> words, List<Mention> mentions) {
    boolean alone = mentions.stream().map(Mention::name).distinct().count() == 1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Portrait portrait = of(mention.name());
      int start = i == 0 ? 0 : words.get(mentions.get(i - 1).to() - 1).end();
      int end =
          i + 1 < mentions.size()
              ? words.get(mentions.get(i + 1).from()).start()
              : sentence.length();
      String before = sentence.substring(start, words.get(mention.from()).start());
      String after = sentence.substring(words.get(mention.to() - 1).end(), end);
      describe(
          portrait,
          before,
          sentence.substring(words.get(mention.from()).start(), words.get(mention.to() - 1).end()),
          after);
      if (alone) {
        portrait.hearPronouns(sentence);
      }
      if (NameBook.isCommon(words.get(mention.to() - 1).plain())) {
        portrait.addHead(nearest(before) + words.get(mention.to() - 1).plain());
      }
    }
  }

  private static void describe(Portrait portrait, String before, String name, String after) {
    boolean first = !portrait.isDescribed();
    Matcher apposition = APPOSITION.matcher(after);
    boolean introduced = Words.of(name).stream().allMatch(Word::isShouted);
    if ((first || introduced) && apposition.matches()) {
      portrait.addHead(head(apposition.group(1)));
    }
    String near = nearest(before);
    if (first && (NAMED.matcher(before).find() || NameBook.SPECIES.last(near).isPresent())) {
      portrait.addHead(near);
    }
    if ((first || after.startsWith("'s") || after.startsWith("’s")) && Words.count(after) > 1) {
      portrait.add(before.isBlank() ? name + after : near + name + after);
    }
  }

  /// The last words before a name, as far as they belong to it ("the old robot", "a moth named").
  private static String nearest(String before) {
    Matcher named = NAMED.matcher(before);
    boolean isNamed = named.find();
    String described = isNamed ? before.substring(0, named.start()) : before;
    List<Word> words = Words.of(described);
    int from = words.size();
    while (from > Math.max(0, words.size() - (isNamed ? 4 : 3))
        && !HEAD_END.matcher(words.get(from - 1).plain()).matches()) {
      from--;
    }
    return from == words.size() ? "" : before.substring(words.get(from).start());
  }

  private static String head(String apposition) {
    Matcher end = HEAD_END.matcher(apposition);
    return end.find() ? apposition.substring(0, end.start()) : apposition;
  }
}
