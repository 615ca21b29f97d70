package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.hardware.comfyui.graph.Graph;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Work that a server does not take, or takes in an odd way.
class RefusalTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();

  private EngineFailure failure(Graph graph) {
    return assertThrows(EngineFailure.class, () -> on.comfyUi().run(graph, Attempt.ALONE));
  }

  private static Graph halfGood() {
    return Graphs.graph(
        "half",
        """
        {"1":{"class_type":"EmptyImage","inputs":{"width":64,"height":64,"batch_size":1,"color":3}},
         "2":{"class_type":"SaveImage","inputs":{"images":["1",0]}},
         "4":{"class_type":"SaveImage","inputs":{"images":["9",0]}}}\
        """);
  }

  @Test
  void aHalfAcceptedGraphIsTakenBackFromTheQueue() throws Exception {
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();

    EngineFailure failure = failure(halfGood());

    on.server().awaitPrompts(1);
    assertEquals(Kind.INVALID, failure.kind());
    assertEquals(1, on.server().begun());
  }

  @Test
  void aHalfAcceptedGraphThatRunsAlreadyIsStopped() {
    on.server().hold();

    EngineFailure failure = failure(halfGood());

    on.server().awaitPrompts(0);
    assertEquals(Kind.INVALID, failure.kind());
    assertEquals(1, on.server().heard("POST", "/interrupt").size());
  }

  @Test
  void aMissingNodeIsUnderstoodInTheOldDialectAndTheNew() {
    on.server().lacks("LoraLoader");
    Graph graph = Graphs.graph("lora", "{\"7\":{\"class_type\":\"LoraLoader\",\"inputs\":{}}}");

    EngineFailure old = failure(graph);
    on.server().isNew();
    EngineFailure now = failure(graph);

    for (EngineFailure failure : new EngineFailure[] {old, now}) {
      assertEquals(Kind.INVALID, failure.kind());
      assertTrue(failure.getMessage().contains("LoraLoader"), failure.getMessage());
      assertTrue(failure.getMessage().contains("install the extension"), failure.getMessage());
    }
  }

  @Test
  void aMissingModelIsNamedEvenWhereTheServerDoesNotListWhatItHas() {
    on.server()
        .offers(
            "CheckpointLoaderSimple",
            "ckpt_name",
            IntStream.range(0, 25).mapToObj("model-%d"::formatted).toArray(String[]::new));

    EngineFailure failure = failure(Graphs.sampled("mine.safetensors", "1"));

    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("mine.safetensors"), failure.getMessage());
    assertTrue(failure.getMessage().contains("list of length 25"), failure.getMessage());
  }

  @Test
  void aServerInTroubleIsWorthAnotherTry() {
    on.server()
        .answers("/prompt", 500, "500 Internal Server Error\n\nServer got itself in trouble");

    EngineFailure failure = failure(Graphs.plain());

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("Server got itself in trouble"), failure.getMessage());
  }

  @Test
  void anEmptyRefusalStillSaysWhoRefused() {
    on.server().answers("/prompt", 403, "");

    EngineFailure failure = failure(Graphs.plain());

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("POST /prompt answered 403"), failure.getMessage());
  }

  @Test
  void aGraphThatIsTooLargeIsNotSentAgain() {
    on.server().takesAtMost(10);

    EngineFailure failure = failure(Graphs.plain());

    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("--max-upload-size"), failure.getMessage());
  }

  @Test
  void aMessageIsNeverLongerThanAScreen() {
    on.server().answers("/prompt", 502, "x".repeat(100_000));

    assertTrue(failure(Graphs.plain()).getMessage().length() < 700);
  }

  @Test
  void ourIdsAreOfTheFormThatNewServersAskFor() {
    on.server().isNew();

    String prompt = on.comfyUi().run(Graphs.plain(), Attempt.ALONE).prompt();

    assertEquals(UUID.fromString(prompt).toString(), prompt);
    assertEquals(prompt.toLowerCase(Locale.ROOT), prompt);
  }

  @Test
  void anAnswerThatIsLostOnTheWayDoesNotMakeItTwoPrompts() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);
    on.server().losesTheAnswerTo("/prompt");
    var attempt = new Watched("one");

    Finished finished = on.comfyUi().run(Graphs.plain(), attempt);

    assertEquals(attempt.written.getFirst().id(), finished.prompt());
    assertEquals(2, on.server().heard("POST", "/prompt").size());
    assertEquals(2, on.server().begun());
  }

  @Test
  void aRequestThatNeverArrivedIsSentOnceMore() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);
    on.server().losesTheRequestTo("/prompt");

    Finished finished = on.comfyUi().run(Graphs.plain(), Attempt.ALONE);

    assertEquals(1, finished.outputs().size());
    assertEquals(3, on.server().heard("POST", "/prompt").size());
    assertEquals(2, on.server().begun());
  }

  @Test
  void anIdThatSomebodyElseGaveIsWrittenDownAndFollowed() {
    on.server().givesOwnIds();
    var attempt = new Watched("one");

    Finished finished = on.comfyUi().run(Graphs.plain(), attempt);

    assertEquals(2, attempt.written.size());
    assertEquals(finished.prompt(), attempt.written.getLast().id());
  }

  @Test
  void workUnderAnIdThatWeWereNeverToldIsFoundByWhatWeWroteOnIt() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);
    on.server().givesOwnIds();
    on.server().losesTheAnswerTo("/prompt");
    var graph = Graphs.plain();
    var first = new Watched("first");
    Finished finished = on.comfyUi().run(graph, first);

    var crashed = new Watched("second", Optional.of(first.written.getFirst()));
    Finished again = on.comfyUi().run(graph, crashed);

    assertEquals(finished.prompt(), again.prompt());
    assertEquals(2, on.server().begun());
  }
}
