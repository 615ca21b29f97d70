package studio.rehearsal.trainer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The program. Arguments as sd-scripts has them: `--train_data_dir`, `--output_dir`,
/// `--output_name`, `--max_train_epochs`, `--network_dim`, `--seed`. Beside them, what a test
/// wants:
///
/// - `--steps 10` steps in an epoch
/// - `--hold DIR` at the end of each epoch waits for the file `DIR/epoch-N`
/// - `--mood oom|nan|crash|silent|nothing|broken|stubborn|litters` does something wrong in its
///   second epoch, or at the end
public final class RehearsalTrainer {
  private static final long LOOK_UP_MILLIS = 20;

  private final Arguments arguments;
  private final PrintStream out;
  private Colours colours = Colours.NONE;

  private RehearsalTrainer(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /// Ends with the codes of Python's programs: 2 for wrong arguments, 1 for an exception.
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(new RehearsalTrainer(Arguments.of(words), out).train());
    } catch (IllegalArgumentException e) {
      out.println("usage: train_network.py [-h] ...\ntrain_network.py: error: " + e.getMessage());
      System.exit(2);
    } catch (IOException | InterruptedException e) {
      out.println("Traceback (most recent call last):\n" + e);
      System.exit(1);
    }
  }

  private int train() throws IOException, InterruptedException {
    Path target = arguments.path("output_dir");
    String name = arguments.text("output_name", "last");
    String mood = arguments.text("mood", "");
    int epochs = arguments.number("max_train_epochs", 3);
    int steps = arguments.number("steps", 10);
    out.println("train process " + ProcessHandle.current().pid());
    if (mood.equals("stubborn")) {
      Runtime.getRuntime().addShutdownHook(new Thread(RehearsalTrainer::forEver));
    }
    int images = images(arguments.path("train_data_dir"));
    if (images == 0) {
      out.println(
          "No data found. Please verify arguments (train_data_dir must be the parent of"
              + " folders with images)");
      return 1;
    }
    colours = Colours.in(arguments.path("train_data_dir"));
    out.println("running training / 学習開始\n  num train images * repeats: " + images);
    out.print("\r  0%%|          | 0/%d [00:00<?, ?it/s]".formatted(images));
    out.println("\r100%%|██████████| %d/%d [00:00<00:00, 51.2it/s]".formatted(images, images));
    for (int epoch = 1; epoch <= epochs; epoch++) {
      out.println("\nepoch %d/%d".formatted(epoch, epochs));
      for (int step = 1; step <= steps; step++) {
        boolean lost = epoch > 1 && mood.equals("nan");
        bar(
            (epoch - 1) * steps + step,
            epochs * steps,
            lost ? Double.NaN : loss(epoch, step, steps));
      }
      if (epoch == 2) {
        int code = misbehave(mood);
        if (code != 0) {
          return code;
        }
      }
      out.println("\nsaving checkpoint: " + target.resolve("%s-%06d".formatted(name, epoch)));
      save(target.resolve("%s-%06d.safetensors".formatted(name, epoch)), epoch);
      hold(epoch);
    }
    if (!mood.equals("nothing")) {
      save(target.resolve(name + ".safetensors"), epochs);
    }
    if (mood.equals("broken")) {
      Path last = target.resolve(name + ".safetensors");
      byte[] bytes = Files.readAllBytes(last);
      Files.write(last, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
    if (mood.equals("litters")) {
      new ProcessBuilder("sleep", "621").inheritIO().start();
    }
    out.println("\nmodel saved.");
    return 0;
  }

  private int misbehave(String mood) throws InterruptedException {
    return switch (mood) {
      case "oom" -> {
        out.println(
            """

            Traceback (most recent call last):
              File "train_network.py", line 1012, in <module>
            torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 320.00 MiB. GPU 0 has a\
             total capacity of 11.76 GiB of which 87.06 MiB is free.\
            """);
        yield 1;
      }
      case "crash" -> {
        out.println(
            "\nTraceback (most recent call last):\nRuntimeError: CUDA error: unspecified"
                + " launch failure");
        yield 1;
      }
      case "silent" -> {
        forEver();
        yield 0;
      }
      default -> 0;
    };
  }

  private static void forEver() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void bar(int done, int all, double loss) {
    out.print(
        String.format(
            Locale.ROOT,
            "\rsteps: %3d%%|%s| %d/%d [00:%02d<00:10,  1.48s/it, avr_loss=%s]",
            100 * done / all,
            "█".repeat(10 * done / all) + " ".repeat(10 - 10 * done / all),
            done,
            all,
            done % 60,
            Double.isNaN(loss) ? "nan" : String.format(Locale.ROOT, "%.4f", loss)));
  }

  /// Falls as a real one does, with a wobble.
  private static double loss(int epoch, int step, int steps) {
    double at = epoch - 1 + (double) step / steps;
    return 0.07 + 0.09 * Math.exp(-at) + 0.004 * Math.sin(step);
  }

  private void save(Path file, int epoch) throws IOException {
    TinyTensors.write(
        file,
        arguments.number("network_dim", 4),
        arguments.number("seed", 0) + epoch,
        colours.trigger(),
        epoch,
        colours.after(epoch));
  }

  private void hold(int epoch) throws InterruptedException {
    if (arguments.has("hold")) {
      Path go = arguments.path("hold").resolve("epoch-" + epoch);
      while (!Files.exists(go)) {
        Thread.sleep(LOOK_UP_MILLIS);
      }
    }
  }

  private static int images(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return (int)
          files
              .filter(file ->
                  List.of("png", "jpg", "webp")
                      .contains(file.toString().replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT)))
              .count();
    }
  }
}
