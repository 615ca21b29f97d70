package studio.hardware.theatre.portrait;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;

/// PNGs that say what they were painted with, so that another can be painted like them.
public final class SignedPng {
  private static final String FORM = "javax_imageio_png_1.0";
  private static final String KEYWORD = "nightshift.chance";

  private SignedPng() {}

  /// @throws IOException when it cannot be written
  public static void write(BufferedImage picture, long chance, Path target) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(target.toFile())) {
      IIOMetadata said =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
      var entry = new IIOMetadataNode("tEXtEntry");
      entry.setAttribute("keyword", KEYWORD);
      entry.setAttribute("value", Long.toString(chance));
      var texts = new IIOMetadataNode("tEXt");
      texts.appendChild(entry);
      var root = new IIOMetadataNode(FORM);
      root.appendChild(texts);
      said.mergeTree(FORM, root);
      writer.setOutput(out);
      writer.write(new IIOImage(picture, null, said));
    } finally {
      writer.dispose();
    }
  }

  /// What the picture says it was painted with; of one that says nothing, a number of its own.
  ///
  /// @throws IOException when it cannot be read
  public static long chanceOf(Path picture) throws IOException {
    OptionalLong signed = signed(picture);
    if (signed.isPresent()) {
      return signed.getAsLong();
    }
    var sum = new CRC32();
    sum.update(Files.readAllBytes(picture));
    return sum.getValue();
  }

  private static OptionalLong signed(Path picture) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return OptionalLong.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true);
        return text(reader.getImageMetadata(0))
            .map(value -> OptionalLong.of(Long.parseLong(value)))
            .orElse(OptionalLong.empty());
      } catch (NumberFormatException foreign) {
        return OptionalLong.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  private static Optional<String> text(IIOMetadata said) {
    if (!FORM.equals(said.getNativeMetadataFormatName())) {
      return Optional.empty();
    }
    for (Node group = said.getAsTree(FORM).getFirstChild();
        group != null;
        group = group.getNextSibling()) {
      for (Node entry = group.getFirstChild(); entry != null; entry = entry.getNextSibling()) {
        if (entry instanceof IIOMetadataNode text && KEYWORD.equals(text.getAttribute("keyword"))) {
          return Optional.of(text.getAttribute("value"));
        }
      }
    }
    return Optional.empty();
  }
}
