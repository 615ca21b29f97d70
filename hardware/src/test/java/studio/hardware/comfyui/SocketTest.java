package studio.hardware.comfyui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.node.ObjectNode;

/// The socket is a bell: good to have, never believed, and no loss when it is lost.
class SocketTest {
  @RegisterExtension final Rehearsed on = new Rehearsed();

  private static ObjectNode data() {
    return Lenient.JSON.createObjectNode();
  }

  @Test
  void nobodyIsAskedForWhatTheBellTells() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);

    assertEquals(0, on.server().heard("GET", "/queue").size());
    assertEquals(1, on.server().heard("GET", "/history/" + lastPrompt()).size());
  }

  private String lastPrompt() {
    return on.lastPosted("/prompt").path("prompt_id").asString();
  }

  @Test
  void theClientIsSpeltOneWayInTheSocketAndAnotherInThePrompt() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);

    assertEquals(
        on.server().clients().getLast(), on.lastPosted("/prompt").path("client_id").asString());
  }

  @Test
  void noOriginIsSent() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);

    assertTrue(on.server().heard().stream().noneMatch(one -> one.headers().contains("Origin")));
  }

  @Test
  void newsThatNameNoPromptAreNobodys() throws Exception {
    on.server().hold();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitHeld();

    on.server().say("executing", data().putNull("node"));
    on.server().say("executing", data().put("node", "1"));
    on.server().say("execution_error", data().put("exception_message", "somebody else's"));
    on.server().awaitHeard("GET", "/queue", on.server().heard("GET", "/queue").size() + 2);
    assertFalse(work.isDone());
    on.server().finishNext();

    assertEquals(1, Errands.done(work).outputs().size());
  }

  @Test
  void newsOfOtherPeoplesWorkAreIgnored() throws Exception {
    on.server().hold();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitHeld();

    on.server()
        .say(
            "progress",
            data().put("prompt_id", "x").put("value", 9).put("max", 9).put("node", "2"));
    on.server().say("execution_interrupted", data().put("prompt_id", "x"));
    on.server().say("executing", data().put("prompt_id", "x").putNull("node"));
    on.server().awaitHeard("GET", "/queue", on.server().heard("GET", "/queue").size() + 2);
    assertFalse(work.isDone());
    assertTrue(attempt.fractions.stream().allMatch(fraction -> fraction < 1));
    on.server().finishNext();

    assertEquals(1, Errands.done(work).outputs().size());
  }

  @Test
  void previewsOfOurWorkAreShown() {
    var attempt = new Watched("one");

    on.comfyUi().run(Graphs.sampled(), attempt);

    assertEquals(5, attempt.pictures.size());
    assertEquals((byte) 0xff, attempt.pictures.getFirst()[0]);
    assertEquals((byte) 0xd8, attempt.pictures.getFirst()[1]);
  }

  @Test
  void previewsWithoutANameAreOursWhileOurWorkRuns() {
    on.server().previewsWithoutNames();
    var attempt = new Watched("one");

    on.comfyUi().run(Graphs.sampled(), attempt);

    assertEquals(5, attempt.pictures.size());
  }

  @Test
  void previewsWithoutANameAreNotOursWhileWeWait() throws Exception {
    on.server().hold();
    on.foreign(Graphs.sampled(), Map.of());
    on.server().awaitHeld();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitPrompts(2);

    on.server().show(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3, 4, 5, 6});
    on.server().letGoOfAll();
    Errands.done(work);

    assertEquals(List.of(), attempt.pictures);
  }

  @Test
  void largeFramesPassAndLargerPicturesAreDropped() {
    on.server().previewsOf(400_000);
    var large = new Watched("large");
    on.comfyUi().run(Graphs.sampled("anything-v5.safetensors", "1"), large);
    on.server().say("noise", data().put("text", "x".repeat(300_000)));
    on.server().previewsOf(2 << 20);
    var larger = new Watched("larger");
    on.comfyUi().run(Graphs.sampled("anything-v5.safetensors", "2"), larger);

    assertEquals(400_000, large.pictures.getFirst().length);
    assertEquals(List.of(), larger.pictures);
    assertEquals(1, on.server().clients().size());
  }

  @Test
  void aNewSocketHasANewClientIdAndNothingIsLost() throws Exception {
    on.server().hold();
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), new Watched("one"));
    on.server().awaitHeld();

    on.server().closeSockets();
    on.server().awaitSockets(2);
    on.server().finishNext();

    assertEquals(1, Errands.done(work).outputs().size());
    assertNotEquals(on.server().clients().get(0), on.server().clients().get(1));
  }

  @Test
  void aSocketThatIsDeadButOpenIsNoticedAndNothingIsLost() throws Exception {
    on.server().hold();
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), new Watched("one"));
    on.server().awaitHeld();

    on.server().loseSockets();
    on.server().awaitSockets(2);
    on.server().finishNext();

    assertEquals(1, Errands.done(work).outputs().size());
  }

  @Test
  void aServerThatFallsSilentIsGivenUpForNow() throws Exception {
    on.server().hold();
    var attempt = new Watched("one");
    var work = Errands.sent(on.comfyUi(), Graphs.plain(), attempt);
    on.server().awaitHeld();

    on.server().freeze();

    EngineFailure failure = Errands.failed(work, EngineFailure.class);
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertTrue(failure.getMessage().contains("out of reach for 3 s"), failure.getMessage());
    assertTrue(attempt.fractions.size() > 6, "it was not asked whether to go on");
  }

  @Test
  void workThatIsSentThroughADeadSocketIsFoundByAsking() {
    on.comfyUi().run(Graphs.plain(), Attempt.ALONE);
    on.server().loseSockets();

    assertEquals(1, on.comfyUi().run(Graphs.plain(), Attempt.ALONE).outputs().size());
  }
}
