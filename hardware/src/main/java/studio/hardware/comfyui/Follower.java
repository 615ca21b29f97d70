package studio.hardware.comfyui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One who waits for news of a prompt. Closing it stops the news.
final class Follower implements AutoCloseable {
  /// A thread that does not keep up hears no more than this; it will ask the server.
  private static final int UNREAD = 1000;

  private final String prompt;
  private final String client;
  private final Bell bell;
  private final BlockingQueue<News> unread = new LinkedBlockingQueue<>(UNREAD);

  Follower(String prompt, String client, Bell bell) {
    this.prompt = prompt;
    this.client = client;
    this.bell = bell;
  }

  String prompt() {
    return prompt;
  }

  /// Whether the server sends news of this prompt to the socket that is open now. Work that was
  /// submitted under an earlier socket, or before a crash, is only heard of in general.
  boolean isFed() {
    return bell.isOpenAs(client);
  }

  void tell(News news) {
    // Nothing is lost that the history does not say as well.
    boolean _ = unread.offer(news);
  }

  Optional<News> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(unread.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    bell.leave(this);
  }
}
