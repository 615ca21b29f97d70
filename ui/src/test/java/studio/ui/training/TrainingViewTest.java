package studio.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.PaperTrainings;
import studio.ui.desk.Refusal;
import studio.ui.desk.Training;
import studio.ui.host.ViewTest;

class TrainingViewTest extends ViewTest {
  @BeforeEach
  void lay() {
    desk.training.training.set(PaperTrainings.room());
    desk.training.detail = PaperTrainings.detail();
  }

  private Button button(String name) {
    return find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private boolean offers(String name) {
    return find(Button.class).all().stream()
        .anyMatch(button -> button.getAriaLabel().filter(name::equals).isPresent());
  }

  @Test
  void withoutACharacterThePageSaysWhatIsNeeded() {
    desk.training.training.set(Training.EMPTY);
    String said = words(navigate(TrainingView.class));
    assertTrue(said.contains("ten approved pictures"), said);
  }

  @Test
  void everybodyStandsWithHowReadyTheyAre() {
    String said = words(navigate(TrainingView.class));
    assertTrue(said.contains("3 characters: 1 with a likeness, 2 with enough pictures."), said);
    assertTrue(said.contains("Drawn with lamplighters_mika_v1_lora.safetensors"), said);
    assertTrue(said.contains("4 of 10 pictures approved"), said);
    assertTrue(button("Train again Mika").isEnabled());
    assertFalse(button("Train Rook").isEnabled(), "is being trained");
    assertFalse(button("Train Tom").isEnabled(), "has too few pictures");
  }

  @Test
  void oneButtonTrains() {
    navigate(TrainingView.class);
    test(button("Train again Mika")).click();
    assertEquals(List.of("train c1"), desk.training.wishes);
    assertTrue(notices().contains("Mika waits for the trainer."), notices());
  }

  @Test
  void theOneAtWorkShowsItsCurveAndItsEpochs() {
    TrainingView view = navigate(TrainingView.class);
    RunCard card = find(RunCard.class, view).all().getFirst();
    assertTrue(words(card).contains("epoch 3 of 20"), words(card));
    assertTrue(words(card).contains("91 % alike"), words(card));
    String curve =
        find(com.vaadin.flow.component.Svg.class, card)
            .single()
            .getElement()
            .getAttribute("aria-label");
    assertTrue(curve.startsWith("Loss of Rook · training 8: 0.14"), curve);
    test(button("Use epoch 1 of Rook · training 8")).click();
    assertEquals(List.of("use epoch 1 of t2"), desk.training.wishes);
  }

  @Test
  void oneThatHasEndedIsOpenedForItsCurve() {
    TrainingView view = navigate(TrainingView.class);
    assertFalse(words(find(RunCard.class, view).all().get(1)).contains("91 % alike"));
    test(button("Curve and samples: Mika · training 7")).click();
    assertTrue(words(find(RunCard.class, view).all().get(1)).contains("91 % alike"));
    test(button("Curve and samples: Mika · training 7")).click();
    assertFalse(words(find(RunCard.class, view).all().get(1)).contains("91 % alike"));
  }

  @Test
  void everyHandTellsWhichVersionItSaw() {
    navigate(TrainingView.class);
    test(button("Cancel: Rook · training 8")).click();
    test(button("Try again: Tom · training 6")).click();
    test(button("Invalidate: Mika · training 7")).click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertEquals(
        List.of("cancel t2@5", "retry t0@2", "invalidate t1@3 with its LoRA"),
        desk.training.wishes);
  }

  @Test
  void eachStateHasTheHandsItAllows() {
    navigate(TrainingView.class);
    assertTrue(offers("Cancel: Rook · training 8"));
    assertFalse(offers("Try again: Rook · training 8"));
    assertFalse(offers("Take off the list: Rook · training 8"));
    assertFalse(offers("Cancel: Mika · training 7"));
    assertFalse(offers("Try again: Mika · training 7"));
    assertTrue(offers("Take off the list: Mika · training 7"));
    assertFalse(offers("Invalidate: Tom · training 6"));
  }

  @Test
  void aLikenessInUseIsDeletedAfterItsConsequencesWereRead() {
    navigate(TrainingView.class);
    test(button("Delete lamplighters_mika_v1_lora.safetensors")).click();
    desk.training.refusal =
        Optional.of(new Refusal("Not at the moment", "Mika would be drawn without a likeness."));
    test(find(ConfirmDialog.class).single()).confirm();
    assertEquals(List.of(), desk.training.wishes);
    ConfirmDialog again =
        find(ConfirmDialog.class).all().stream()
            .filter(dialog -> words(dialog).contains("without a likeness"))
            .findFirst()
            .orElseGet(() -> find(ConfirmDialog.class).all().getLast());
    test(again).confirm();
    assertEquals(List.of("delete l1 by force"), desk.training.wishes);
  }

  @Test
  void theRegisterSaysWhereALikenessWasUsedAndWhatIsMissing() {
    String said = words(find(RegisterTable.class, navigate(TrainingView.class)).single());
    assertTrue(said.contains("12 pictures of 2 batches"), said);
    assertTrue(said.contains("Missing from /opt/comfyui/models/loras."), said);
    test(button("Use lamplighters_mika_v2_lora.safetensors")).click();
    assertEquals(List.of("use l2"), desk.training.wishes);
  }

  @Test
  void newsArriveByThemselvesAndKeepTheCards() {
    TrainingView view = navigate(TrainingView.class);
    RunCard card = find(RunCard.class, view).all().getFirst();
    Training before = PaperTrainings.room();
    Training.Run run = before.runs().getFirst();
    desk.training.training.set(
        new Training(
            before.sitters(),
            List.of(
                new Training.Run(
                    run.id(),
                    6,
                    run.title(),
                    run.project(),
                    run.state(),
                    "Choosing",
                    "epoch 20 of 20",
                    run.facts(),
                    0.98,
                    Optional.empty(),
                    Optional.empty())),
            before.register()));
    desk.ring(Change.TRAINING);
    untilItSays(view, "epoch 20 of 20");
    assertSame(card, find(RunCard.class, view).single());
  }
}
