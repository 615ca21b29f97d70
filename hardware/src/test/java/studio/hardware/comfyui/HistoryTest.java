package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.rehearsal.comfyui.Cue;

/// What the queue and the history say, and what they do not.
class HistoryTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();

  private EngineFailure failure(Cue cue) {
    on.server().cue(cue);
    return assertThrows(EngineFailure.class, () -> on.comfyUi().run(Graphs.plain(), Attempt.ALONE));
  }

  @Test
  void anEmptyHistoryIsNoEndWhileThePromptWaitsOrRuns() throws Exception {
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), new Watched("one"));
    on.server().awaitPrompts(2);

    on.server().awaitHeard("GET", "/queue", 2);
    on.server().finishNext();
    on.server().awaitPrompts(1);
    on.server().awaitHeard("GET", "/queue", on.server().heard("GET", "/queue").size() + 2);
    assertFalse(work.isDone());
    on.server().finishNext();

    assertEquals(1, Errands.done(work).outputs().size());
  }

  @Test
  void aPromptThatTheServerForgotIsLostAndMayBeTriedAgain() throws Exception {
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), new Watched("one"));
    on.server().awaitPrompts(2);

    on.server().restart();

    EngineFailure failure = Errands.failed(work, EngineFailure.class);
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("started again"), failure.getMessage());
  }

  @Test
  void workThatFellOutOfTheHistoryIsDoneAnew() {
    var graph = Graphs.plain();
    var first = new Watched("first");
    Finished done = on.comfyUi().run(graph, first);
    on.server().forget(done.prompt());

    assertEquals("second", on.comfyUi().run(graph, first.next("second")).attempt());
  }

  @Test
  void successIsNotReadBeforeItIsWritten() throws Exception {
    on.server().holdBeforeHistory();
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), new Watched("one"));
    on.server().awaitHeldBeforeHistory();
    on.server().awaitHeard("GET", "/queue", 1);

    assertFalse(work.isDone());
    on.server().writeHistory();

    assertEquals(1, Errands.done(work).outputs().size());
  }

  @Test
  void aPromptThatSomebodyStoppedIsTriedAgain() {
    EngineFailure failure = failure(new Cue.Stopped());

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("stopped"), failure.getMessage());
  }

  @Test
  void aFailureThatTheStatusCallsSuccessIsAFailure() {
    EngineFailure failure = failure(new Cue.RaisesUnnoticed("ValueError", "bad value"));

    assertEquals(Kind.INVALID, failure.kind());
  }

  @Test
  void aFailureNamesItsNodeAndIsHeardOfAtOnce() {
    EngineFailure failure = failure(new Cue.Raises("ValueError", "bad value"));

    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("node 2 (SaveImage)"), failure.getMessage());
    assertTrue(failure.getMessage().contains("bad value"), failure.getMessage());
    assertEquals(0, on.server().heard("GET", "/queue").size());
  }

  @Test
  void aCardWithoutRoomIsAQuestionOfMemory() {
    assertEquals(Kind.OUT_OF_MEMORY, failure(Cue.outOfMemory()).kind());
  }

  @Test
  void aCardThatFailedIsNoFaultOfTheGraph() {
    assertEquals(
        Kind.INFRASTRUCTURE,
        failure(new Cue.Raises("RuntimeError", "CUDA error: an illegal memory access")).kind());
  }

  @Test
  void aNodeThatWasHeldBackIsNoFailure() {
    on.server().cue(new Cue.HoldsBack());

    assertEquals(1, on.comfyUi().run(Graphs.plain(), Attempt.ALONE).outputs().size());
  }

  @Test
  void aWorkflowThatSavedNothingIsToldSo() {
    on.server().cue(new Cue.SavesNothing());
    Finished finished = on.comfyUi().run(Graphs.plain(), Attempt.ALONE);

    var failure = assertThrows(EngineFailure.class, finished::picture);

    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("saved nothing"), failure.getMessage());
  }

  @Test
  void thePlaceInTheQueueIsReckonedByItsNumber() throws Exception {
    on.server().hold();
    on.foreign(Graphs.plain(), Map.of());
    on.server().awaitHeld();
    for (int number : new int[] {50, 20, 40, 10, 30}) {
      on.foreign(Graphs.plain(), Map.of("number", number, "prompt_id", "number-" + number));
    }

    try (var wire = new Wire(on.plan())) {
      var ledger = new Ledger(wire);
      assertEquals(new Whereabouts.Waiting(1, ""), ledger.find("number-10").get());
      assertEquals(new Whereabouts.Waiting(4, ""), ledger.find("number-40").get());
    }
  }

  @Test
  void aHostedServiceInFrontIsRecognised() {
    on.server().isHosted();

    var failure =
        assertThrows(EngineFailure.class, () -> on.comfyUi().run(Graphs.plain(), Attempt.ALONE));

    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("the server itself"), failure.getMessage());
  }

  @Test
  void everyPromptHasAnIdOfItsOwn() {
    var attempt = new Watched("one");
    on.comfyUi().run(Graphs.plain(), attempt);
    on.comfyUi().run(Graphs.plain(), attempt);

    assertEquals(2, attempt.written.stream().map(work -> work.id()).distinct().count());
  }
}
