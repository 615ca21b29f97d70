package studio.hardware.comfyui;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The contract with a real server: -Dcomfyui.url=http://127.0.0.1:8188.
@EnabledIfSystemProperty(named = "comfyui.url", matches = "http.*")
class RealComfyUiTest implements ComfyUiContract {
  private static ComfyUi comfyUi;

  @BeforeAll
  static void opens() {
    comfyUi =
        ComfyUi.open(ComfyUiPlan.of("comfyui@real", URI.create(System.getProperty("comfyui.url"))));
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
  public boolean mayBeHurt() {
    return Boolean.getBoolean("comfyui.rough");
  }
}
