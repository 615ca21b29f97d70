package studio.hardware.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Files of pictures as they come from cameras, presses, careless programs and people who mean ill.
final class HostileFiles {
  private static final int WIDTH = 48;
  private static final int HEIGHT = 32;

  /// The quarters and a blue sheet, 48 by 32 without loss, as libwebp writes them.
  private static final byte[] QUARTERS_WEBP =
      HexFormat.of()
          .parseHex(
              "524946463c000000574542505650384c2f0000002f2fc007001f201048de1f3a8df9171014fc1fddfc47640f404ddb46504996e4917c33778ee8ff04141a331336660600");

  private static final byte[] BLUE_WEBP =
      HexFormat.of()
          .parseHex("524946461c000000574542505650384c0f0000002f2fc007000710d1fffe0722a2ff0100");

  private HostileFiles() {}

  /// 48 by 32: red and green above, blue and white below.
  static byte[] quarters(PictureKind kind) throws IOException {
    return kind == PictureKind.WEBP ? QUARTERS_WEBP.clone() : encoded(quarters(), kind.ending());
  }

  private static BufferedImage quarters() {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        picture.setRGB(x, y, quarter(x, y));
      }
    }
    return picture;
  }

  private static int quarter(int x, int y) {
    boolean left = x < WIDTH / 2;
    boolean upper = y < HEIGHT / 2;
    return upper ? left ? 0xff0000 : 0x00ff00 : left ? 0x0000ff : 0xffffff;
  }

  /// A picture that does not compress: most of its file is pixels.
  static byte[] noise(PictureKind kind) throws IOException {
    if (kind == PictureKind.WEBP) {
      try (var file = HostileFiles.class.getResourceAsStream("noise.webp")) {
        return Objects.requireNonNull(file).readAllBytes();
      }
    }
    var random = new Random(3);
    var picture = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 96; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return encoded(picture, kind.ending());
  }

  static byte[] encoded(BufferedImage picture, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, format, bytes)) {
      throw new IOException("no " + format);
    }
    return bytes.toByteArray();
  }

  static byte[] pngThatClaims(int width, int height) throws IOException {
    byte[] png = quarters(PictureKind.PNG);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    ByteBuffer.wrap(png).putInt(29, crc(Arrays.copyOfRange(png, 12, 29)));
    return png;
  }

  static byte[] bmpThatClaims(int width, int height) throws IOException {
    byte[] bmp = quarters(PictureKind.BMP);
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
    return bmp;
  }

  static byte[] claims60000(PictureKind kind) throws IOException {
    byte[] file = quarters(kind);
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    switch (kind) {
      case JPEG -> {
        int frame = find(file, 0xff, 0xc0);
        bytes.order(ByteOrder.BIG_ENDIAN).putShort(frame + 5, (short) 60_000);
        bytes.putShort(frame + 7, (short) 60_000);
      }
      case GIF -> {
        int picture = find(file, 0x2c, 0, 0, 0, 0);
        bytes.putShort(picture + 5, (short) 60_000).putShort(picture + 7, (short) 60_000);
      }
      case WEBP -> {
        return webp(join(chunk("VP8X", extended(0, 60_000, 60_000)), body(QUARTERS_WEBP)));
      }
      case PNG, BMP -> throw new IllegalArgumentException(kind + " has a method of its own");
    }
    return file;
  }

  /// A camera's picture, which was held as the tag says.
  static byte[] jpegHeld(int tag, boolean little) throws IOException {
    byte[] exif = join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(tag, little));
    return withSegment(quarters(PictureKind.JPEG), 0xe1, exif);
  }

  static byte[] pngHeld(int tag, boolean little) throws IOException {
    return withChunk(quarters(PictureKind.PNG), "eXIf", exif(tag, little));
  }

  private static byte[] exif(int tag, boolean little) {
    ByteBuffer tiff =
        ByteBuffer.allocate(38).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.putShort((short) (little ? 0x4949 : 0x4d4d)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x0100).putShort((short) 3).putInt(1).putInt(0);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) tag);
    return tiff.array();
  }

  /// The quarters in four inks.
  static byte[] forPrinters(Header.Ink ink) throws IOException {
    WritableRaster inks =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        inks.setPixel(x, y, inks(quarter(x, y), ink));
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(inks, null, null), null);
    } finally {
      writer.dispose();
    }
    if (ink == Header.Ink.PLAIN) {
      return bytes.toByteArray();
    }
    byte[] adobe = new byte[12];
    System.arraycopy("Adobe\0d".getBytes(StandardCharsets.ISO_8859_1), 0, adobe, 0, 7);
    adobe[11] = (byte) (ink == Header.Ink.YCCK ? 2 : 0);
    return withSegment(bytes.toByteArray(), 0xee, adobe);
  }

  private static int[] inks(int rgb, Header.Ink ink) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    return switch (ink) {
      case NONE, PLAIN -> new int[] {255 - red, 255 - green, 255 - blue, 0};
      case INVERTED -> new int[] {red, green, blue, 255};
      case YCCK -> {
        double r = 255 - red;
        double g = 255 - green;
        double b = 255 - blue;
        yield new int[] {
          (int) Math.round(0.299 * r + 0.587 * g + 0.114 * b),
          (int) Math.clamp(Math.round(128 - 0.168736 * r - 0.331264 * g + 0.5 * b), 0L, 255L),
          (int) Math.clamp(Math.round(128 + 0.5 * r - 0.418688 * g - 0.081312 * b), 0L, 255L),
          255
        };
      }
    };
  }

  /// 16 by 4, left a middle grey, right white or see-through, in every kind that PNG knows.
  static List<byte[]> kindsOfPng() throws IOException {
    var pngs = new ArrayList<byte[]>();
    pngs.add(halves(BufferedImage.TYPE_BYTE_GRAY, new int[] {128}, new int[] {255}));
    pngs.add(halves(BufferedImage.TYPE_USHORT_GRAY, new int[] {0x8080}, new int[] {0xffff}));
    pngs.add(halves(BufferedImage.TYPE_INT_ARGB, new int[] {128, 128, 128, 255}, new int[4]));
    pngs.add(encoded(palette(), "png"));
    pngs.add(encoded(components(ColorSpace.CS_GRAY, DataBuffer.TYPE_BYTE), "png"));
    pngs.add(encoded(components(ColorSpace.CS_GRAY, DataBuffer.TYPE_USHORT), "png"));
    pngs.add(encoded(components(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT), "png"));
    return pngs;
  }

  private static byte[] halves(int type, int[] left, int[] right) throws IOException {
    var picture = new BufferedImage(16, 4, type);
    halves(picture.getRaster(), left, right);
    return encoded(picture, "png");
  }

  private static BufferedImage palette() {
    byte[] greys = {(byte) 128, 0};
    var colors = new IndexColorModel(1, 2, greys, greys, greys, 1);
    var picture = new BufferedImage(16, 4, BufferedImage.TYPE_BYTE_BINARY, colors);
    halves(picture.getRaster(), new int[] {0}, new int[] {1});
    return picture;
  }

  private static BufferedImage components(int space, int type) {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(space), true, false, Transparency.TRANSLUCENT, type);
    int most = type == DataBuffer.TYPE_BYTE ? 0xff : 0xffff;
    WritableRaster raster = model.createCompatibleWritableRaster(16, 4);
    int[] grey = new int[raster.getNumBands()];
    Arrays.fill(grey, most / 255 * 128);
    grey[grey.length - 1] = most;
    halves(raster, grey, new int[raster.getNumBands()]);
    return new BufferedImage(model, raster, false, null);
  }

  private static void halves(WritableRaster raster, int[] left, int[] right) {
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 16; x++) {
        raster.setPixel(x, y, x < 8 ? left : right);
      }
    }
  }

  /// First the quarters, then something else.
  static byte[] moving(PictureKind kind) throws IOException {
    return switch (kind) {
      case GIF -> movingGif();
      case WEBP ->
          webp(
              join(
                  chunk("VP8X", extended(2, WIDTH, HEIGHT)),
                  chunk("ANIM", new byte[6]),
                  chunk("ANMF", join(frame(), body(QUARTERS_WEBP))),
                  chunk("ANMF", join(frame(), body(BLUE_WEBP)))));
      case PNG -> withChunk(quarters(PictureKind.PNG), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
      case JPEG, BMP -> throw new IllegalArgumentException(kind + " does not move");
    };
  }

  private static byte[] movingGif() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(quarters(), null, null), null);
      var second = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      writer.writeToSequence(new IIOImage(second, null, null), null);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] extended(int flags, int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
    triple(head, width - 1);
    triple(head, height - 1);
    return head.array();
  }

  private static byte[] frame() {
    ByteBuffer head = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : new int[] {0, 0, WIDTH - 1, HEIGHT - 1, 100}) {
      triple(head, number);
    }
    return head.array();
  }

  private static void triple(ByteBuffer to, int number) {
    to.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
  }

  /// What a WebP holds behind its head.
  private static byte[] body(byte[] webp) {
    return Arrays.copyOfRange(webp, 12, webp.length);
  }

  private static byte[] webp(byte[] chunks) {
    ByteBuffer file = ByteBuffer.allocate(12 + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.length);
    return file.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunks).array();
  }

  private static byte[] chunk(String name, byte[] body) {
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
    return chunk
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(body.length)
        .put(body)
        .array();
  }

  /// Puts a segment right behind the start of a JPEG.
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + body.length);
    file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (body.length + 2));
    return file.put(body).put(jpeg, 2, jpeg.length - 2).array();
  }

  /// Puts a chunk right behind the head of a PNG.
  private static byte[] withChunk(byte[] png, String name, byte[] body) {
    byte[] named = join(name.getBytes(StandardCharsets.US_ASCII), body);
    ByteBuffer file = ByteBuffer.allocate(png.length + 12 + body.length);
    file.put(png, 0, 33).putInt(body.length).put(named).putInt(crc(named));
    return file.put(png, 33, png.length - 33).array();
  }

  /// The names of a PNG's chunks, those that follow each other with one name once.
  static List<String> chunks(byte[] png) {
    var names = new ArrayList<String>();
    ByteBuffer bytes = ByteBuffer.wrap(png);
    for (int at = 8; at < png.length; at += 12 + bytes.getInt(at)) {
      String name = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      if (names.isEmpty() || !names.getLast().equals(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static int crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static int find(byte[] file, int... pattern) {
    for (int at = 0; at < file.length - pattern.length; at++) {
      boolean found = true;
      for (int i = 0; found && i < pattern.length; i++) {
        found = (file[at + i] & 0xff) == pattern[i];
      }
      if (found) {
        return at;
      }
    }
    throw new IllegalArgumentException("no " + Arrays.toString(pattern));
  }
}
