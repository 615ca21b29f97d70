package studio.hardware.comfyui.cinema;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import studio.hardware.comfyui.ComfyUi;
import studio.hardware.comfyui.ComfyUiPlan;

/// The contract with a real server: -Dcomfyui.url=http://127.0.0.1:8188.
@EnabledIfSystemProperty(named = "comfyui.url", matches = "http.*")
class RealCinemaTest implements CinemaContract {
  private static final URI URL = URI.create(System.getProperty("comfyui.url", "http://none"));
  private static ComfyUi comfyUi;

  @BeforeAll
  static void opens() {
    comfyUi = ComfyUi.open(ComfyUiPlan.of("comfyui@real", URL));
  }

  @AfterAll
  static void closes() {
    comfyUi.close();
  }

  @Override
  public ComfyUi server() {
    return comfyUi;
  }

  @Override
  public URI url() {
    return URL;
  }
}
