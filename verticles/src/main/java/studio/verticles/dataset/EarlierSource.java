package studio.verticles.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.verticles.review.Category;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a set that another program kept: pictures beside their captions (`x.png`, `x.txt`), and
/// what the earlier program wrote about them. What cannot be understood becomes a remark, and never
/// stops the rest.
///
/// - `approval_status.json`: `{"x.png": "approved"}`, or objects with a `status`; absent is
///   pending.
/// - `feedback.json`: `rejections` with `image`, `feedback` ("not_solo|free words") and
///   `categories`.
/// - `x.meta.json`: how it was drawn.
final class EarlierSource {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long LONGEST_TEXT = 1 << 20;
  private static final long LONGEST_JSON = 64 << 20;
  private static final int MOST_REMARKS = 200;

  private final Path root;
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, String> verdicts = new HashMap<>();
  private final Map<String, Rejection> rejections = new HashMap<>();

  private EarlierSource(Path root) {
    this.root = root;
  }

  private record Rejection(Set<String> categories, String note) {}

  static Hold open(Path folder) {
    Hold plain = FolderSource.open(folder);
    EarlierSource source = new EarlierSource(folder);
    source.readVerdicts(plain.finds());
    source.readFeedback();
    List<Find> finds =
        plain.finds().stream()
            .filter(find -> find.kind() == MediaFile.PICTURE)
            .map(source::told)
            .toList();
    return new Hold(finds, source.remarks, Optional.empty());
  }

  private void readVerdicts(List<Find> finds) {
    Optional<JsonNode> file = json(root.resolve("approval_status.json"));
    if (file.isEmpty()) {
      return;
    }
    if (!file.get().isObject()) {
      remark("approval_status.json is no list of file names; all pictures are pending.");
      return;
    }
    Set<String> there = new HashSet<>();
    finds.forEach(find -> there.add(name(find.item())));
    file.get().properties().forEach(entry -> readVerdict(entry.getKey(), entry.getValue(), there));
  }

  private void readVerdict(String name, JsonNode value, Set<String> there) {
    if (name.contains("/") || name.contains("\\") || name.contains("..")) {
      remark("approval_status.json names \"%s\", which is no plain file name.".formatted(name));
      return;
    }
    String status =
        (value.isObject() ? value.path("status") : value).asString("").toLowerCase(Locale.ROOT);
    if (!List.of("approved", "rejected", "pending").contains(status)) {
      remark(
          "approval_status.json says \"%s\" of %s; that is none of approved, rejected, pending."
              .formatted(value.isObject() ? value.path("status").asString("") : value, name));
      return;
    }
    if (!there.contains(name)) {
      remark("approval_status.json names %s, which is not there.".formatted(name));
      return;
    }
    verdicts.put(name, status.equals("pending") ? "" : status);
  }

  private void readFeedback() {
    json(root.resolve("feedback.json"))
        .ifPresent(file -> {
          if (!file.path("rejections").isArray()) {
            remark("feedback.json has no list of rejections.");
            return;
          }
          file.path("rejections").forEach(this::readRejection);
        });
  }

  private void readRejection(JsonNode entry) {
    String image = entry.path("image").asString("");
    if (image.isEmpty()) {
      remark("feedback.json has a rejection without an image.");
      return;
    }
    Set<String> categories = new HashSet<>();
    List<String> words = new ArrayList<>();
    entry.path("categories").forEach(category -> sort(category.asString(""), categories, words));
    for (String part : entry.path("feedback").asString("").split("\\|")) {
      sort(part, categories, words);
    }
    rejections.put(name(image), new Rejection(categories, String.join("; ", words)));
  }

  /// A known category, or free words.
  private static void sort(String part, Set<String> categories, List<String> words) {
    String text = part.strip();
    Category.of(text)
        .ifPresentOrElse(
            category -> categories.add(category.word()),
            () -> {
              if (!text.isEmpty() && !words.contains(text)) {
                words.add(text);
              }
            });
  }

  private Find told(Find find) {
    String name = name(find.item());
    Path meta = sidecar(find.file(), ".meta.json");
    Optional<JsonNode> drawn = json(meta);
    Rejection rejection = rejections.getOrDefault(name, new Rejection(Set.of(), ""));
    String verdict = verdicts.getOrDefault(name, "");
    boolean rejected = verdict.equals("rejected");
    return new Find(
        find.item(),
        find.file(),
        find.kind(),
        new Find.Earlier(
            caption(find.file()),
            strings(drawn, "tags"),
            drawn.map(node -> node.path("pose").asString("")).orElse(""),
            verdict,
            rejected ? List.copyOf(rejection.categories()) : List.of(),
            rejected ? rejection.note() : "",
            find.item().startsWith(Parcels.HELD_OUT + "/"),
            drawn.map(EarlierProvenance::of).orElse("{}")));
  }

  private String caption(Path picture) {
    Path text = sidecar(picture, ".txt");
    try {
      if (!Files.isRegularFile(text)) {
        return "";
      }
      if (Files.size(text) > LONGEST_TEXT) {
        remark("%s is too long for a caption and was left out.".formatted(text.getFileName()));
        return "";
      }
      return new String(Files.readAllBytes(text), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      remark("%s could not be read.".formatted(text.getFileName()));
      return "";
    }
  }

  private Optional<JsonNode> json(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > LONGEST_JSON) {
        remark("%s is too large to be read.".formatted(file.getFileName()));
        return Optional.empty();
      }
      return Optional.of(MAPPER.readTree(Files.readAllBytes(file)));
    } catch (IOException | JacksonException malformed) {
      remark("%s could not be understood as JSON and was left out.".formatted(file.getFileName()));
      return Optional.empty();
    }
  }

  private static List<String> strings(Optional<JsonNode> node, String field) {
    List<String> strings = new ArrayList<>();
    node.ifPresent(there -> there.path(field).forEach(each -> strings.add(each.asString(""))));
    return strings.stream().filter(text -> !text.isBlank()).toList();
  }

  private static Path sidecar(Path picture, String ending) {
    String name = picture.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return picture.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void remark(String words) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(words);
    }
  }
}
