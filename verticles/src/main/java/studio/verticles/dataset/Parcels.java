package studio.verticles.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.verticles.dataset.Datasets.Parcel;
import studio.verticles.dataset.Datasets.Shipment;
import studio.verticles.production.Json;

/// Packs a set in the layout of trainers: "0001_mika.png" beside "0001_mika.txt", what is set aside
/// in a folder of its own, and a file that says where everything came from.
final class Parcels {
  static final String HELD_OUT = "held_out";

  private Parcels() {}

  static Shipment of(String slug, String trigger, List<Entry> entries, boolean heldOut, Path root) {
    List<Parcel> parcels = new ArrayList<>();
    List<Map<String, Object>> about = new ArrayList<>();
    int number = 0;
    for (Entry entry : entries) {
      number++;
      if (entry.heldOut() && !heldOut) {
        continue;
      }
      String name = "%04d_%s.png".formatted(number, slug);
      String path = entry.heldOut() ? HELD_OUT + "/" + name : name;
      // A picture without words is learned as the trigger.
      String caption = entry.caption().isBlank() ? trigger : entry.caption();
      parcels.add(new Parcel(entry.id(), path, entry.path(), caption));
      about.add(about(path, entry));
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("character", slug);
    whole.put("trigger", trigger);
    whole.put("pictures", about);
    return new Shipment(slug + "_dataset", parcels, Json.write(whole), root.toString());
  }

  private static Map<String, Object> about(String path, Entry entry) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("file", path);
    about.put("picture", entry.id().toString());
    about.put("name", entry.name());
    about.put("source", entry.source());
    about.put("sha256", entry.sha256());
    about.put("width", entry.measures().width());
    about.put("height", entry.measures().height());
    about.put("tags", entry.tags());
    about.put("pose", entry.pose());
    about.put("framing", entry.framing());
    about.put("expression", entry.expression());
    about.put("held_out", entry.heldOut());
    entry.score().ifPresent(score -> about.put("score", score));
    about.put("drawing", Json.read(entry.provenance(), Map.class));
    return about;
  }
}
