package studio.hardware.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingLogTest {
  private final TrainingLog log = new TrainingLog();

  private Advance after(String... lines) {
    for (String line : lines) {
      log.read(line);
    }
    return log.now();
  }

  @Test
  void sdScriptsCountTheStepsOfTheWholeTraining() {
    Advance now =
        after(
            "epoch 3/20",
            "steps:  12%|█▏        | 240/2000 [05:35<41:20,  1.48s/it, avr_loss=0.0912]");
    assertEquals(new Advance(3, 20, 240, 2000, OptionalDouble.of(0.0912)), now);
    assertEquals(0.12, now.fraction(), 1e-9);
  }

  @Test
  void oneTrainerCountsTheStepsOfAnEpoch() {
    Advance now =
        after(
            "epoch:  10%|█         | 2/20 [03:10<28:30, 95.0s/it]",
            "step:  50%|█████     | 12/24 [00:40<00:40,  3.3s/it, loss=0.131, smooth loss=0.108]");
    assertEquals(3, now.epoch());
    assertEquals(60, now.step());
    assertEquals(480, now.steps());
    assertEquals(0.131, now.loss().getAsDouble());
  }

  @Test
  void aiToolkitPutsTheNameBeforeItsBar() {
    Advance now =
        after(
            "nightfox:  24%|██▍       | 480/2000 [10:11<32:00,  1.26s/it, lr: 1.0e-04 loss: 4.1e-02]");
    assertEquals(480, now.step());
    assertEquals(0.041, now.loss().getAsDouble(), 1e-9);
  }

  /// Recorded from tqdm 4.70.1 under Python 3.11, once with a UTF-8 locale and once without any.
  @ParameterizedTest
  @ValueSource(strings = {"tqdm-4.70-utf8.log", "tqdm-4.70-ascii.log"})
  void whatTqdmReallyPrintsIsUnderstood(String file) throws Exception {
    List<Advance> seen = new ArrayList<>();
    Tail tail = new Tail(Path.of(getClass().getResource(file).toURI()));
    tail.read(line -> log.read(line).ifPresent(seen::add));
    tail.end(line -> log.read(line).ifPresent(seen::add));
    assertEquals(new Advance(3, 3, 60, 60, OptionalDouble.of(0.0476)), log.now());
    assertTrue(seen.size() > 40, seen.size() + " steps");
    assertTrue(
        seen.stream().allMatch(advance -> advance.steps() == 60 || advance.steps() == 0),
        "the bar of the latents was taken for the training");
    assertTrue(log.lastWords().contains("saving checkpoint: out/fox-000003"), log.lastWords());
  }

  @Test
  void barsOfOtherWorkAreNotTheTraining() {
    after(
        "100%|██████████| 12/12 [00:01<00:00,  7.8it/s]",
        "caching latents:  50%|█████     | 6/12 [00:01<00:01,  7.8it/s]",
        "Loading pipeline components...: 100%|██████████| 6/6 [00:00<00:00, 12.1it/s]",
        "Fetching 12 files:   8%|▊         | 1/12 [00:00<00:03,  3.0it/s]");
    assertEquals(Advance.NONE, log.now());
    assertEquals(Optional.empty(), log.read("a sentence about loss: of memory, and epoch of ice"));
  }

  @Test
  void aLossThatIsNoNumberIsNoticedAndNotTheBest() {
    after("steps:   1%|          | 1/90 [00:01<02:00, 1.4s/it, avr_loss=0.2]");
    Advance now = after("steps:   2%|          | 2/90 [00:02<02:00, 1.4s/it, avr_loss=nan]");
    assertTrue(now.isComingApart());
    assertEquals(OptionalDouble.of(0.2), log.best());
  }

  @Test
  void theLastWordsAreThoseThatAreNoProgress() {
    after("hello", "", "steps:  12%|█▏        | 24/200 [00:35<04:20,  1.48s/it]", "world  ");
    assertEquals("hello\nworld\n", log.lastWords());
  }
}
