package studio.ui.dataset;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Ingesting.Taken;
import studio.ui.desk.Refusal;
import studio.ui.parts.Notices;

/// The place where pictures and videos are dropped. They go straight onto the disk, one after
/// another; when all have come they are handed over together.
final class FileDrop extends Upload {
  private static final long MOST = 4L << 30;

  private final DatasetDesk desk;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();

  FileDrop(DatasetDesk desk, Consumer<List<Taken>> all) {
    this.desk = desk;
    addClassName("ns-bring-drop");
    setUploadHandler(new Intake());
    setAcceptedFileExtensions(
        ".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".mp4", ".m4v", ".mkv", ".webm", ".mov",
        ".avi", ".zip");
    setDropLabel(new Span("or drop pictures, videos or a zip of a set here"));
    setUploadButton(new Button("Choose files"));
    addAllFinishedListener(_ -> {
      List<Taken> files = List.copyOf(taken);
      taken.clear();
      clearFileList();
      if (!files.isEmpty()) {
        all.accept(files);
      }
    });
    addFileRejectedListener(rejected ->
        Notices.refuse(
            new Refusal(
                "That file was not taken: " + rejected.getErrorMessage(),
                "Bring PNG, JPEG, WebP, GIF or BMP up to 50 MB, or a video or zip up to 4 GB.")));
  }

  private final class Intake implements UploadHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      UI ui = event.getUI();
      try (InputStream content = event.getInputStream()) {
        taken.add(desk.take(event.getFileName(), content));
      } catch (Refusal refusal) {
        ui.access(() -> Notices.refuse(refusal));
      }
    }

    @Override
    public long getFileSizeMax() {
      return MOST;
    }

    @Override
    public long getRequestSizeMax() {
      return MOST + (1 << 20);
    }
  }
}
