package studio.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the image would be. No engine builds it here: its instructions are read.
class DockerfileTest {
  /// One instruction: its word in capitals and the rest of its line.
  private record Instruction(String word, String rest) {}

  private final List<Instruction> instructions =
      Repository.text("Dockerfile")
          .replaceAll("(?m)^\\s*#.*\\R", "")
          .replaceAll("\\\\\\s*\\R\\s*", " ")
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\\s+", 2))
          .map(parts -> new Instruction(parts[0], parts[1]))
          .toList();

  @Test
  void itIsMadeOfInstructions() {
    for (Instruction instruction : instructions) {
      assertTrue(
          List.of(
                  "FROM",
                  "RUN",
                  "WORKDIR",
                  "COPY",
                  "ENV",
                  "USER",
                  "VOLUME",
                  "EXPOSE",
                  "HEALTHCHECK",
                  "ENTRYPOINT",
                  "CMD")
              .contains(instruction.word()),
          instruction.toString());
    }
  }

  @Test
  void itRunsAsAnOrdinaryUserFromBeforeItsFirstBreath() {
    assertTrue(last("USER").matches("[1-9]\\d+:[1-9]\\d+"), last("USER"));
    List<String> words = instructions.stream().map(Instruction::word).toList();
    assertTrue(words.lastIndexOf("USER") > words.lastIndexOf("RUN"));
    assertTrue(words.lastIndexOf("USER") > words.lastIndexOf("COPY"));
  }

  @Test
  void itIsBuiltWithAJdkAndRunWithAJreOfTheSameVersion() {
    List<String> bases = all("FROM");
    assertEquals(2, bases.size());
    Pattern pinned = Pattern.compile("eclipse-temurin:(\\d+\\.[0-9._]+)-(jdk|jre)-noble.*");
    Matcher build = pinned.matcher(bases.getFirst());
    Matcher run = pinned.matcher(bases.getLast());
    assertTrue(build.matches() && run.matches(), bases.toString());
    assertEquals("jdk", build.group(2));
    assertEquals("jre", run.group(2));
    assertEquals(build.group(1), run.group(1));
    assertTrue(
        Repository.text("pom.xml")
            .contains("<maven.compiler.release>%s<".formatted(build.group(1).split("\\.")[0])));
  }

  @Test
  void itsHealthIsAskedOfTheStudio() {
    String check = last("HEALTHCHECK");
    assertTrue(check.contains("http://127.0.0.1:8401/health"), check);
    assertTrue(
        Repository.text("studio/src/main/java/studio/door/Vitals.java").contains("\"/health\""));
    assertEquals("8401", last("EXPOSE"));
  }

  @Test
  void itStartsWithoutAShellAndHearsThatItShallStop() {
    assertEquals("java", argv(last("ENTRYPOINT")).getFirst());
    assertEquals(List.of("serve"), argv(last("CMD")));
    argv(last("HEALTHCHECK").replaceFirst("^.*?CMD ", ""));
  }

  @Test
  void itHasTheTwoFolders() {
    assertEquals(List.of("/data", "/library"), argv(last("VOLUME")));
    String environment = String.join(" ", all("ENV"));
    assertTrue(environment.contains("NIGHTSHIFT_FOLDERS_DATA=/data"), environment);
    assertTrue(environment.contains("NIGHTSHIFT_FOLDERS_LIBRARY=/library"), environment);
  }

  @Test
  void itHasAVoiceAndLetters() {
    String installed = String.join(" ", all("RUN"));
    assertTrue(installed.contains("espeak-ng") && installed.contains("fonts-dejavu-core"));
  }

  @Test
  void itHoldsNoSecret() {
    assertEquals(List.of(), all("ARG"));
    for (String environment : all("ENV")) {
      assertFalse(
          environment.matches("(?s).*(PASSWORD|KEY|TOKEN|SECRET|DATABASE_URL).*"), environment);
    }
    List<String> ignored = Repository.text(".dockerignore").lines().toList();
    assertTrue(ignored.contains("*"), "everything is kept out of the build ...");
    assertTrue(ignored.contains("**/.env") && ignored.contains("**/*.env"));
    assertFalse(ignored.contains("!.git"));
  }

  @Test
  void everyModuleGetsIntoTheBuild() {
    List<String> ignored = Repository.text(".dockerignore").lines().toList();
    Pattern.compile("<module>(.+?)</module>")
        .matcher(Repository.text("pom.xml"))
        .results()
        .map(found -> "!" + found.group(1))
        .forEach(module -> assertTrue(ignored.contains(module), module));
  }

  @Test
  void theJvmIsToldTheSameAsOutside() {
    String script = Repository.text("nightshift");
    String unit = Repository.text("docs/nightshift.service");
    for (String flag : argv(last("ENTRYPOINT"))) {
      boolean concernsTheContainer = flag.contains("=/data") || flag.contains("OutOfMemory");
      if (flag.startsWith("-") && !flag.equals("-jar") && !concernsTheContainer) {
        assertTrue(script.contains(flag), "./nightshift and " + flag);
        assertTrue(unit.contains(flag), "nightshift.service and " + flag);
      }
    }
  }

  private List<String> all(String word) {
    return instructions.stream()
        .filter(instruction -> instruction.word().equals(word))
        .map(Instruction::rest)
        .toList();
  }

  private String last(String word) {
    return all(word).getLast();
  }

  private static List<String> argv(String json) {
    return JsonMapper.shared().readTree(json).valueStream().map(JsonNode::asString).toList();
  }
}
