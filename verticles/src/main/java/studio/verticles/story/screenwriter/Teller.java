package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.story.screenwriter.Portrait.Gender;
import studio.verticles.story.screenwriter.Quotes.Stretch;

/// Turns the paragraphs of a tale into beats: speech goes to whoever speaks, everything else to the
/// narrator. "Said the toad gently" is not read aloud; it decides whose voice it is, and how.
///
/// Who speaks is what a reader would think: who is said to; else who the paragraph is about; else
/// the other one of the two who are talking.
final class Teller {
  private static final int LONGEST_DELIVERY = 8;

  private final Cast cast;
  private final List<String> talking = new ArrayList<>();
  private Optional<String> lastMentioned = Optional.empty();

  Teller(Cast cast) {
    this.cast = cast;
  }

  List<Beat> beats(int line, List<Stretch> paragraph) {
    var beats = new ArrayList<Beat>();
    Optional<String> speaker = Optional.empty();
    for (int i = 0; i < paragraph.size(); i++) {
      Stretch stretch = paragraph.get(i);
      if (!stretch.spoken()) {
        tell(beats, line, paragraph, i, speaker);
        continue;
      }
      Optional<Tag> tag = TaleCast.tag(paragraph, i);
      Optional<String> first = speaker;
      String who = tag.flatMap(this::resolve).or(() -> first).orElseGet(() -> guess(paragraph));
      speaker = Optional.of(who);
      say(beats, line, who, stretch.text(), tag.map(Teller::delivery).orElse(""));
    }
    speaker.ifPresent(this::talked);
    return beats;
  }

  private void say(List<Beat> beats, int line, String who, String text, String delivery) {
    String words = text.endsWith(",") ? text.substring(0, text.length() - 1) + "." : text;
    boolean goesOn =
        !beats.isEmpty()
            && beats.getLast() instanceof Beat.Said before
            && before.speaker().equals(who)
            && !before.isTold();
    if (goesOn && beats.getLast() instanceof Beat.Said before) {
      String how = before.delivery().isEmpty() ? delivery : before.delivery();
      beats.set(
          beats.size() - 1,
          new Beat.Said(line, who, joined(before.text(), words), how, before.unseen(), false));
    } else {
      beats.add(new Beat.Said(line, who, words, delivery, who.equals(Screenplay.NARRATOR), false));
    }
  }

  /// "One moon." and "used, slightly chipped." were one sentence before a tag cut it in two.
  private static String joined(String first, String second) {
    boolean oneSentence = first.endsWith(".") && Character.isLowerCase(second.codePointAt(0));
    return oneSentence
        ? first.substring(0, first.length() - 1) + ", " + second
        : first + " " + second;
  }

  private void tell(
      List<Beat> beats, int line, List<Stretch> paragraph, int at, Optional<String> speaker) {
    List<String> sentences = new ArrayList<>(Sentences.of(paragraph.get(at).text()));
    boolean afterSpeech = at > 0 && paragraph.get(at - 1).spoken();
    boolean beforeSpeech = at + 1 < paragraph.size();
    if (afterSpeech) {
      Optional<Tag> tag = Tag.after(sentences.getFirst());
      if (tag.isPresent()) {
        sentences.removeFirst();
        restOf(tag.get(), speaker).ifPresent(rest -> sentences.addFirst(rest));
      }
    }
    if (beforeSpeech && !sentences.isEmpty()) {
      Optional<Tag> tag = Tag.before(sentences.getLast());
      if (tag.isPresent()) {
        sentences.removeLast();
        leadOf(tag.get()).ifPresent(sentences::addLast);
      }
    }
    for (String sentence : sentences) {
      beats.add(Beat.Said.told(line, sentence));
      cast.names().namesIn(sentence).forEach(name -> lastMentioned = Optional.of(name));
    }
  }

  /// "..., and folded her wings" goes on as "Tilda folded her wings".
  private static Optional<String> restOf(Tag tag, Optional<String> speaker) {
    String rest = bare(tag.rest());
    if (Words.count(rest) <= LONGEST_DELIVERY && !rest.startsWith("and ")) {
      return Optional.empty();
    }
    String name = speaker.filter(who -> !who.equals(Screenplay.NARRATOR)).orElse(tag.who());
    String clause =
        rest.startsWith("and ")
            ? rest.substring(4).replaceFirst("^then ", "")
            : tag.verb() + " it, " + rest;
    return Optional.of(name + " " + clause + ".");
  }

  /// "Tilda looked up and said:" begins as "Tilda looked up."
  private static Optional<String> leadOf(Tag tag) {
    String lead =
        bare(
            tag.before()
                .strip()
                .replaceAll(
                    "(?:,|\\band|\\bthen|\\bat last|\\bhe|\\bshe|\\bit|\\bhave|\\bhad|\\bto)+\\s*$",
                    ""));
    int subject = Words.count(tag.who());
    if (Words.count(lead) <= subject + 1) {
      return Optional.empty();
    }
    return Optional.of(bare(lead.replaceAll("\\s+(?:and|then)$", "")) + ".");
  }

  private static String delivery(Tag tag) {
    String rest = bare(tag.rest());
    boolean brief =
        !rest.isEmpty() && Words.count(rest) <= LONGEST_DELIVERY && !rest.startsWith("and ");
    boolean plain = tag.verb().equals("said") || tag.verb().equals("says");
    if (brief) {
      return plain ? rest : tag.verb() + " " + rest;
    }
    return plain ? "" : tag.verb();
  }

  private Optional<String> resolve(Tag tag) {
    String who = tag.who().toLowerCase(Locale.ROOT);
    if (who.equals("i") || who.equals("we")) {
      return Optional.of(Screenplay.NARRATOR);
    }
    if (!tag.isPronoun()) {
      Optional<String> exact = cast.names().byCue(tag.who());
      return exact.or(() -> cast.names().namesIn(Words.titled(tag.who())).stream().findFirst());
    }
    List<String> candidates = new ArrayList<>();
    lastMentioned.ifPresent(candidates::add);
    candidates.addAll(talking.reversed());
    cast.members().forEach(member -> candidates.add(member.name()));
    List<String> fitting = candidates.stream().filter(name -> fits(name, who)).toList();
    // A known "she" before an unknown; of unknowns rather the one who has not just spoken.
    return fitting.stream()
        .filter(name -> isKnown(name, who))
        .findFirst()
        .or(() -> fitting.stream().filter(name -> !hasJustSpoken(name)).findFirst())
        .or(() -> fitting.stream().findFirst());
  }

  private boolean isKnown(String name, String pronoun) {
    return switch (cast.gender(name)) {
      case FEMALE -> pronoun.equals("she");
      case MALE -> pronoun.equals("he");
      case UNKNOWN -> false;
    };
  }

  private boolean hasJustSpoken(String name) {
    return !talking.isEmpty() && talking.getLast().equals(name);
  }

  private boolean fits(String name, String pronoun) {
    if (name.equals(Screenplay.NARRATOR)) {
      return false;
    }
    Gender gender = cast.gender(name);
    return switch (pronoun) {
      case "she" -> gender != Gender.MALE;
      case "he" -> gender != Gender.FEMALE;
      default -> true;
    };
  }

  /// Nobody is said to speak: the one the paragraph is about, or the other one of two.
  private String guess(List<Stretch> paragraph) {
    Optional<String> about =
        paragraph.stream()
            .filter(stretch -> !stretch.spoken())
            .flatMap(stretch -> cast.names().namesIn(stretch.text()).stream())
            .findFirst();
    if (about.isPresent()) {
      return about.get();
    }
    if (talking.size() >= 2) {
      return talking.get(talking.size() - 2);
    }
    return lastMentioned.or(() -> talking.stream().findFirst()).orElse(Screenplay.NARRATOR);
  }

  private void talked(String name) {
    if (!name.equals(Screenplay.NARRATOR)) {
      talking.remove(name);
      talking.add(name);
      lastMentioned = Optional.of(name);
    }
  }

  private static String bare(String text) {
    return text.replaceAll("^[\\s,;:.!?—–-]+|[\\s,;:.!?—–-]+$", "");
  }
}
