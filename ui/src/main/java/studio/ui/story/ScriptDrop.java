package studio.ui.story;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.BiConsumer;
import studio.ui.desk.Refusal;
import studio.ui.parts.Notices;

/// The place where a script file is dropped; hands over its name and bytes.
final class ScriptDrop extends Div {
  ScriptDrop(int mostBytes, BiConsumer<String, byte[]> taken) {
    addClassName("ns-drop");
    Upload upload = new Upload(new Intake(mostBytes, taken));
    upload.setAcceptedFileExtensions(".fountain", ".fdx", ".md", ".markdown", ".txt");
    upload.setMaxFileSize(mostBytes);
    upload.setMaxFiles(1);
    upload.setDropLabel(new Span("or drop it here"));
    upload.setUploadButton(new Button("Choose a file"));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    upload.addFileRejectedListener(rejected ->
        Notices.refuse(
            new Refusal(
                "That file was not taken: " + rejected.getErrorMessage(),
                "Bring a .fountain, .fdx, .md or .txt file of at most "
                    + megabytes(mostBytes)
                    + ".")));
    Image lantern = new Image("images/nightshift.svg", "");
    lantern.addClassName("ns-drop-picture");
    add(
        lantern,
        new H2("Drop a script"),
        new Paragraph(
            "Fountain, Final Draft, Markdown or plain text, up to " + megabytes(mostBytes) + "."),
        upload);
  }

  private static String megabytes(int bytes) {
    return Math.round(bytes / 1e6) + " MB";
  }

  /// The browser is asked to keep to the limit; this makes sure.
  private static final class Intake extends InMemoryUploadHandler {
    private final int mostBytes;

    Intake(int mostBytes, BiConsumer<String, byte[]> taken) {
      super((file, bytes) -> taken.accept(file.fileName(), bytes));
      this.mostBytes = mostBytes;
    }

    @Override
    public long getFileSizeMax() {
      return mostBytes;
    }

    @Override
    public long getRequestSizeMax() {
      return mostBytes + 64L * 1024;
    }
  }
}
