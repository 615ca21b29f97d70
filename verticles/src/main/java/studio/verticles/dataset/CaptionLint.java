package studio.verticles.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.verticles.dataset.Datasets.Count;
import studio.verticles.dataset.Datasets.Finding;
import studio.verticles.dataset.Datasets.Findings;
import studio.verticles.dataset.Datasets.Flaw;
import studio.verticles.production.PictureId;

/// Reads all captions of a set and says what would spoil a training.
final class CaptionLint {
  /// A phrase in so large a share of the captions is learned instead of the trigger.
  private static final double MOST = 0.8;

  /// In fewer captions everything is frequent.
  private static final int FEWEST = 5;

  private static final int LONGEST_PHRASE = 6;

  /// What text encoders of SD 1.5 and SDXL read at once.
  private static final int TOKENS = 75;

  private static final int MOST_PHRASES = 10;

  /// Words that say nothing of a look alone, or what every such set says rightly.
  private static final Set<String> IDLE =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "in",
          "on",
          "at",
          "to",
          "with",
          "and",
          "or",
          "is",
          "are",
          "her",
          "his",
          "their",
          "its",
          "from",
          "by",
          "for",
          "as",
          "this",
          "that",
          "solo",
          "1girl",
          "1boy",
          "1other",
          "girl",
          "boy",
          "woman",
          "man",
          "anime",
          "person",
          "character",
          "image",
          "picture",
          "illustration");

  private final List<Entry> entries;
  private final String trigger;

  private CaptionLint(List<Entry> entries, String trigger) {
    this.entries = entries;
    this.trigger = trigger;
  }

  static Findings of(List<Entry> entries, String trigger) {
    CaptionLint lint = new CaptionLint(entries, trigger);
    List<Finding> findings = new ArrayList<>();
    lint.empty(findings);
    lint.withoutTrigger(findings);
    lint.bound(findings);
    lint.repeated(findings);
    lint.tooLong(findings);
    return new Findings(entries.size(), findings, lint.vocabulary());
  }

  private void empty(List<Finding> findings) {
    List<PictureId> empty = ids(entries.stream().filter(entry -> entry.caption().isBlank()));
    if (!empty.isEmpty()) {
      findings.add(
          new Finding(
              Flaw.NO_CAPTION,
              "%s no caption; the whole picture is then learned as \"%s\", background and all."
                  .formatted(have(empty.size()), trigger),
              "",
              empty));
    }
  }

  private void withoutTrigger(List<Finding> findings) {
    List<PictureId> without =
        ids(
            entries.stream()
                .filter(entry -> !entry.caption().isBlank())
                .filter(entry -> !Captions.has(entry.caption(), trigger)));
    if (!without.isEmpty()) {
      findings.add(
          new Finding(
              Flaw.NO_TRIGGER,
              "%s a caption without the trigger word \"%s\", so the look is not tied to it."
                  .formatted(have(without.size()), trigger),
              "",
              without));
    }
  }

  private void bound(List<Finding> findings) {
    List<Entry> captioned = entries.stream().filter(entry -> !entry.caption().isBlank()).toList();
    if (captioned.size() < FEWEST) {
      return;
    }
    Map<String, List<PictureId>> where = new LinkedHashMap<>();
    for (Entry entry : captioned) {
      for (String phrase : grams(entry.caption())) {
        where.computeIfAbsent(phrase, _ -> new ArrayList<>()).add(entry.id());
      }
    }
    int least = (int) Math.ceil(MOST * captioned.size());
    Map<String, List<PictureId>> frequent = new LinkedHashMap<>();
    where.forEach((phrase, pictures) -> {
      if (pictures.size() >= least) {
        frequent.put(phrase, pictures);
      }
    });
    frequent.entrySet().stream()
        .filter(one -> isWhole(one.getKey(), one.getValue().size(), frequent))
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<PictureId>> one) -> one.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_PHRASES)
        .forEach(one ->
            findings.add(
                new Finding(
                    Flaw.BOUND_PHRASE,
                    "\"%s\" stands in %d of %d captions. The look is bound to those words instead of to \"%s\"; take them out."
                        .formatted(one.getKey(), one.getValue().size(), captioned.size(), trigger),
                    one.getKey(),
                    one.getValue())));
  }

  /// Every phrase of up to six words that stands in a caption, once.
  private Set<String> grams(String caption) {
    Set<String> grams = new HashSet<>();
    Set<String> own = new HashSet<>(Captions.words(trigger));
    for (List<String> words : Captions.phrases(caption)) {
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PHRASE); to++) {
          List<String> gram = words.subList(from, to);
          if (tells(gram, own)) {
            grams.add(String.join(" ", gram));
          }
        }
      }
    }
    return grams;
  }

  /// Whether a phrase says something of the look: begins and ends with a word that does, and none
  /// of it is the trigger.
  private static boolean tells(List<String> gram, Set<String> own) {
    return !IDLE.contains(gram.getFirst())
        && !IDLE.contains(gram.getLast())
        && gram.stream().noneMatch(own::contains);
  }

  /// Whether no longer phrase around it is as frequent.
  private static boolean isWhole(
      String phrase, int pictures, Map<String, List<PictureId>> frequent) {
    String inside = " " + phrase + " ";
    return frequent.entrySet().stream()
        .noneMatch(other ->
            other.getKey().length() > phrase.length()
                && other.getValue().size() >= pictures
                && (" " + other.getKey() + " ").contains(inside));
  }

  private void repeated(List<Finding> findings) {
    Map<String, List<PictureId>> same = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> !entry.caption().isBlank())
        .forEach(entry ->
            same.computeIfAbsent(
                    String.join(" ", Captions.words(entry.caption())), _ -> new ArrayList<>())
                .add(entry.id()));
    List<PictureId> repeated =
        same.values().stream().filter(ids -> ids.size() > 1).flatMap(List::stream).toList();
    if (!repeated.isEmpty()) {
      findings.add(
          new Finding(
              Flaw.SAME_CAPTION,
              "%s the same caption as another; what differs between them is learned by chance."
                  .formatted(have(repeated.size())),
              "",
              repeated));
    }
  }

  private void tooLong(List<Finding> findings) {
    List<PictureId> tooLong =
        ids(entries.stream().filter(entry -> Captions.tokens(entry.caption()) > TOKENS));
    if (!tooLong.isEmpty()) {
      findings.add(
          new Finding(
              Flaw.TOO_LONG,
              "%s a caption of more than about %d tokens; most trainers do not read what comes after."
                  .formatted(have(tooLong.size()), TOKENS),
              "",
              tooLong));
    }
  }

  private List<Count> vocabulary() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entry entry : entries) {
      List<String> tags = entry.tags().isEmpty() ? TagWords.of(entry) : entry.tags();
      new HashSet<>(tags).forEach(tag -> counts.merge(tag, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(200)
        .map(one -> new Count(one.getKey(), one.getValue()))
        .toList();
  }

  private static String have(int pictures) {
    return pictures == 1 ? "1 picture has" : pictures + " pictures have";
  }

  private static List<PictureId> ids(Stream<Entry> entries) {
    return entries.map(Entry::id).toList();
  }
}
