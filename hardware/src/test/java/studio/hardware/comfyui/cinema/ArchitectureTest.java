package studio.hardware.comfyui.cinema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  @ParameterizedTest
  @CsvSource({
    "modelspec.architecture, stable-diffusion-v1/lora, SD_1",
    "modelspec.architecture, stable-diffusion-xl-v1-base/lora, SDXL",
    "modelspec.architecture, stable-diffusion-v2-768-v, SD_2",
    "modelspec.architecture, flux-1-dev/lora, FLUX",
    "modelspec.architecture, hunyuan-video, HUNYUAN_VIDEO",
    "ss_base_model_version, sd_v1, SD_1",
    "ss_base_model_version, sdxl_base_v1-0, SDXL",
    "ss_base_model_version, sd_v2, SD_2",
    "ss_v2, True, SD_2",
    "ss_network_dim, 32, UNKNOWN",
  })
  void theHeaderTells(String key, String value, Architecture architecture) {
    assertEquals(architecture, Architecture.of(Map.of(key, value), "plain.safetensors"));
  }

  @ParameterizedTest
  @CsvSource({
    "anything-v5.safetensors, UNKNOWN",
    "fen_sd15_lora.safetensors, SD_1",
    "ponyDiffusionV6XL.safetensors, SDXL",
    "FramePackI2V_HY_fp8_e4m3fn.safetensors, HUNYUAN_VIDEO",
    "flux1-dev.safetensors, FLUX",
  })
  void elseTheNameSuggests(String file, Architecture architecture) {
    assertEquals(architecture, Architecture.of(Map.of(), file));
  }

  @Test
  void theHeaderGoesBeforeTheName() {
    assertEquals(
        Architecture.SD_1,
        Architecture.of(Map.of("ss_base_model_version", "sd_v1"), "not-sdxl.safetensors"));
  }
}
