package studio.rehearsal.trainer;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What the trainer was called with: `--name value`, or `--name` alone for yes.
record Arguments(Map<String, String> values) {
  static Arguments of(String[] words) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < words.length; i++) {
      if (!words[i].startsWith("--")) {
        throw new IllegalArgumentException("unrecognized arguments: " + words[i]);
      }
      boolean alone = i + 1 == words.length || words[i + 1].startsWith("--");
      values.put(words[i].substring(2), alone ? "yes" : words[++i]);
    }
    return new Arguments(values);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  Path path(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the following arguments are required: --" + name);
    }
    return Path.of(value);
  }
}
