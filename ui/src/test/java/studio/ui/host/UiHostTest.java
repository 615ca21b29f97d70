package studio.ui.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import studio.ui.desk.PaperDesk;

class UiHostTest {
  @Test
  void onlyTheDoorsSecretOpensTheGate() throws IOException, InterruptedException {
    try (UiHost ui = UiHost.start();
        HttpClient visitor = HttpClient.newHttpClient()) {
      ui.seat(new PaperDesk());
      URI page = URI.create("http://127.0.0.1:" + ui.port() + "/");
      assertEquals(403, status(visitor, HttpRequest.newBuilder(page).build()));
      assertEquals(
          403,
          status(
              visitor, HttpRequest.newBuilder(page).header(UiHost.GATE_HEADER, "guess").build()));
      assertEquals(
          200,
          status(
              visitor,
              HttpRequest.newBuilder(page).header(UiHost.GATE_HEADER, ui.secret()).build()));
    }
  }

  private static int status(HttpClient visitor, HttpRequest request)
      throws IOException, InterruptedException {
    return visitor.send(request, BodyHandlers.discarding()).statusCode();
  }
}
