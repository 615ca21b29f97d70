package studio.hardware.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.engine.EngineFailure;

class AmdProbesTest {
  @Test
  void rocmOfFiveIsUnderstood() {
    RocmProbe probe = new RocmProbe(Recorded.saying("rocm-5.4.json"), Recorded.CLOCK);
    Card card = probe.find().getFirst();
    assertEquals("rx6800", card.name());
    assertEquals("0000:0b:00.0", card.address());
    CardReading reading = probe.read(card);
    assertEquals(1_024_458_752, reading.used().bytes());
    assertEquals(17_163_091_968L, reading.total().bytes());
    assertEquals(44, reading.celsius().getAsDouble());
    assertEquals(11, reading.watts().getAsDouble());
    assertEquals(0.07, reading.busy().getAsDouble(), 1e-9);
  }

  @Test
  void rocmOfSixIsUnderstoodBehindItsWarnings() {
    RocmProbe probe = new RocmProbe(Recorded.saying("rocm-6.4-two-cards.txt"), Recorded.CLOCK);
    List<Card> cards = probe.find();
    assertEquals(List.of("rx9070xt", "raphael"), cards.stream().map(Card::name).toList());
    CardReading reading = probe.read(cards.getFirst());
    assertEquals(8_796_093_022L, reading.used().bytes());
    assertEquals(28, reading.watts().getAsDouble());
  }

  @Test
  void keysWithoutAUnitCountInBytes() {
    RocmProbe probe = new RocmProbe(Recorded.saying("rocm-without-unit.json"), Recorded.CLOCK);
    Card card = probe.find().getFirst();
    assertEquals(SysfsProbe.UNNAMED, card.model());
    CardReading reading = probe.read(card);
    assertEquals(Vram.ofMegabytes(256), reading.used());
    assertEquals(55, reading.celsius().getAsDouble());
    assertEquals(31.5, reading.watts().getAsDouble());
    assertEquals(0.12, reading.busy().getAsDouble(), 1e-9);
  }

  @Test
  void rocmWithoutItsDriverIsQuotedOrEmpty() {
    RocmProbe broken = new RocmProbe(Recorded.failing(1, "rocm-no-driver.txt"), Recorded.CLOCK);
    EngineFailure failure = assertThrows(EngineFailure.class, broken::find);
    assertTrue(failure.getMessage().contains("amdgpu not found"), failure.getMessage());
    RocmProbe mute = new RocmProbe(Recorded.failing(0, "rocm-no-driver.txt"), Recorded.CLOCK);
    assertEquals(List.of(), mute.find());
  }

  @Test
  void amdSmiOfSixIsUnderstood() {
    AmdSmiProbe probe =
        new AmdSmiProbe(
            Recorded.saying("amd-smi-6.3-static.json", "amd-smi-6.3-metric.json"), Recorded.CLOCK);
    Card card = probe.find().getFirst();
    assertEquals("rx9070xt", card.name());
    assertEquals(Vram.ofMegabytes(16304), card.memory());
    CardReading reading = probe.read(card);
    assertEquals(Vram.ofMegabytes(8388), reading.used());
    assertEquals(49, reading.celsius().getAsDouble());
    assertEquals(112, reading.watts().getAsDouble());
    assertEquals(0.61, reading.busy().getAsDouble(), 1e-9);
  }

  @Test
  void amdSmiOfSevenIsUnderstood() {
    AmdSmiProbe probe =
        new AmdSmiProbe(
            Recorded.saying("amd-smi-6.3-static.json", "amd-smi-7.0-metric.json"), Recorded.CLOCK);
    CardReading reading = probe.read(probe.find().getFirst());
    assertEquals(Vram.ofMegabytes(512), reading.used());
    assertEquals(41, reading.celsius().getAsDouble());
    assertEquals(OptionalDouble.empty(), reading.watts());
    assertEquals(OptionalDouble.empty(), reading.busy());
  }

  @Test
  void theKernelShowsACardWithoutAnyTool(@TempDir Path root) throws IOException {
    Path device = root.resolve("sys/class/drm/card1/device");
    write(device.resolve("vendor"), "0x1002\n");
    write(device.resolve("device"), "0x7550\n");
    write(device.resolve("revision"), "0xc0\n");
    write(device.resolve("uevent"), "DRIVER=amdgpu\nPCI_SLOT_NAME=0000:03:00.0\n");
    write(device.resolve("mem_info_vram_total"), "17095983104\n");
    write(device.resolve("mem_info_vram_used"), "1234567168\n");
    write(device.resolve("gpu_busy_percent"), "42\n");
    write(device.resolve("hwmon/hwmon3/temp1_input"), "51000\n");
    write(device.resolve("hwmon/hwmon3/power1_average"), "63000000\n");
    write(root.resolve("sys/class/drm/card1-DP-1/device/vendor"), "0x1002\n");
    write(root.resolve("sys/class/drm/card0/device/vendor"), "0x10de\n");
    write(
        root.resolve("usr/share/libdrm/amdgpu.ids"),
        "1.0.0\n7550,\tC0,\tAMD Radeon RX 9070 XT\n7550,\tC3,\tAMD Radeon RX 9070\n");
    SysfsProbe probe = new SysfsProbe(root, Recorded.CLOCK);
    List<Card> cards = probe.find();
    assertEquals(1, cards.size());
    assertEquals("rx9070xt", cards.getFirst().name());
    CardReading reading = probe.read(cards.getFirst());
    assertEquals(1_234_567_168, reading.used().bytes());
    assertEquals(51, reading.celsius().getAsDouble(), 1e-9);
    assertEquals(63, reading.watts().getAsDouble(), 1e-9);
    assertEquals(0.42, reading.busy().getAsDouble(), 1e-9);

    Files.delete(device.resolve("gpu_busy_percent"));
    Files.delete(device.resolve("hwmon/hwmon3/power1_average"));
    write(device.resolve("hwmon/hwmon3/power1_input"), "21000000\n");
    CardReading newer = probe.read(cards.getFirst());
    assertEquals(21, newer.watts().getAsDouble(), 1e-9);
    assertEquals(OptionalDouble.empty(), newer.busy());

    Files.delete(device.resolve("mem_info_vram_used"));
    assertThrows(EngineFailure.class, () -> probe.read(cards.getFirst()));
  }

  @Test
  void theKernelTellsWhoHoldsMemory(@TempDir Path root) throws IOException {
    Card card =
        new Card("rx9070xt", Card.Vendor.AMD, "RX 9070 XT", "0000:03:00.0", Vram.ofGigabytes(16));
    String ours = "drm-driver:\tamdgpu\ndrm-client-id:\t42\ndrm-pdev:\t0000:03:00.0\n";
    open(root, "812", "7", "/dev/dri/renderD128", ours + "drm-memory-vram:\t300 KiB\n");
    open(root, "812", "8", "/dev/dri/renderD128", ours + "drm-memory-vram:\t300 KiB\n");
    open(
        root,
        "812",
        "9",
        "/dev/dri/card1",
        ours.replace("42", "43") + "drm-resident-vram:\t2 MiB\ndrm-memory-vram:\t9 MiB\n");
    open(root, "900", "3", "/dev/dri/renderD129", ours.replace("03:00", "0b:00"));
    open(root, "901", "3", "/dev/null", ours + "drm-memory-vram:\t300 KiB\n");
    write(root.resolve("proc/812/comm"), "jellyfin\n");
    assertEquals(
        List.of(new Occupant(812, "jellyfin", new Vram((300L << 10) + (2L << 20)))),
        new SysfsProbe(root, Recorded.CLOCK).occupants(card));
  }

  private static void open(Path root, String process, String file, String target, String facts)
      throws IOException {
    Path fd = root.resolve("proc").resolve(process).resolve("fd").resolve(file);
    Files.createDirectories(fd.getParent());
    Files.createSymbolicLink(fd, Path.of(target));
    write(root.resolve("proc").resolve(process).resolve("fdinfo").resolve(file), facts);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
