package studio.hardware.comfyui;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import studio.rehearsal.comfyui.RehearsalComfyUi;

class RehearsedComfyUiTest implements ComfyUiContract {
  private RehearsalComfyUi rehearsal;
  private ComfyUi comfyUi;

  @BeforeEach
  void opens() {
    rehearsal = new RehearsalComfyUi();
    rehearsal.takes("ImageBlur", Duration.ofMillis(100));
    comfyUi = ComfyUi.open(ComfyUiPlan.of("comfyui@rehearsal", rehearsal.url()));
  }

  @AfterEach
  void closes() {
    comfyUi.close();
    rehearsal.close();
  }

  @Override
  public ComfyUi server() {
    return comfyUi;
  }

  @Override
  public boolean mayBeHurt() {
    return true;
  }
}
