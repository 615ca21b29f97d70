package studio.rehearsal.comfyui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What is to be done, what is being done and what has been done, under one lock: a prompt is
/// always in exactly one of the three.
final class Programme {
  private final PriorityQueue<Prompt> pending = new PriorityQueue<>();
  private final Map<String, ObjectNode> history = new LinkedHashMap<>();
  private @Nullable Prompt running;
  private boolean interrupted;
  private boolean over;
  private int taken;
  private int done;
  private long counter;

  synchronized long nextNumber() {
    return counter++;
  }

  synchronized void put(Prompt prompt) {
    pending.add(prompt);
    notifyAll();
  }

  /// The next prompt; nothing when the server is killed.
  synchronized Optional<Prompt> take() throws InterruptedException {
    while (!over && pending.isEmpty()) {
      wait();
    }
    if (over) {
      return Optional.empty();
    }
    running = pending.poll();
    taken++;
    notifyAll();
    return Optional.ofNullable(running);
  }

  /// A stop that comes before this is forgotten.
  synchronized void begin() {
    interrupted = false;
  }

  synchronized void done(Prompt prompt, ObjectNode entry) {
    if (!over) {
      running = null;
      done++;
      history.put(prompt.id(), entry);
      notifyAll();
    }
  }

  synchronized void end() {
    over = true;
    notifyAll();
  }

  synchronized boolean isOver() {
    return over;
  }

  synchronized Optional<Prompt> running() {
    return Optional.ofNullable(running);
  }

  /// In the order of the heap, as the server gives it away.
  synchronized List<Prompt> pending() {
    return new ArrayList<>(pending);
  }

  synchronized int remaining() {
    return pending.size() + (running == null ? 0 : 1);
  }

  synchronized Optional<ObjectNode> recorded(String id) {
    return Optional.ofNullable(history.get(id));
  }

  synchronized Map<String, ObjectNode> history() {
    return new LinkedHashMap<>(history);
  }

  synchronized void forget(String id) {
    history.remove(id);
  }

  synchronized void delete(Set<String> ids) {
    pending.removeIf(prompt -> ids.contains(prompt.id()));
    notifyAll();
  }

  synchronized void clear() {
    pending.clear();
    notifyAll();
  }

  synchronized void interrupt() {
    interrupted = true;
    notifyAll();
  }

  synchronized boolean isInterrupted() {
    return interrupted;
  }

  /// How many prompts were begun, and ended, in this life.
  synchronized int taken() {
    return taken;
  }

  synchronized int done() {
    return done;
  }

  /// Waits until `what` holds; it may only look at this programme.
  synchronized boolean until(BooleanSupplier what, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (!what.getAsBoolean()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  synchronized void wakeAll() {
    notifyAll();
  }
}
