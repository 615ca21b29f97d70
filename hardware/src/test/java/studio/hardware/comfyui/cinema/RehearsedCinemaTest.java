package studio.hardware.comfyui.cinema;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;
import studio.rehearsal.comfyui.RehearsalComfyUi;

class RehearsedCinemaTest implements CinemaContract {
  private RehearsalComfyUi rehearsal;
  private ComfyUi comfyUi;

  @BeforeEach
  void opens() {
    rehearsal = new RehearsalComfyUi();
    rehearsal.offers("LoadFramePackModel", "model");
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
  public URI url() {
    return rehearsal.url();
  }
}
