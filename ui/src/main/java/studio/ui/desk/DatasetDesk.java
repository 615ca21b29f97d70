package studio.ui.desk;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.Ingesting.Load;
import studio.ui.desk.Ingesting.Place;
import studio.ui.desk.Ingesting.Taken;
import studio.ui.desk.Ingesting.Target;

/// What a person may ask and wish about sets of pictures. Every method may throw [Refusal].
public interface DatasetDesk {
  /// The latest that was brought, and what can be.
  Ingesting ingesting();

  /// What lies in a folder of the server.
  List<Place> look(String folder);

  /// Takes a file in, straight onto the disk.
  Taken take(String name, InputStream content);

  void bring(Target target, Load load);

  void stop(String ingest);

  /// Goes on with what failed or was stopped.
  void goOn(String ingest);

  /// @param resolution what it is to be trained at
  Optional<TrainingSet> set(String character, int resolution);

  /// @param version of the picture that the page showed
  void caption(String picture, int version, String caption);

  /// Takes a phrase out of all captions.
  ///
  /// @return how many changed
  int strip(String character, String phrase);

  /// Puts the trigger word in front of all captions that lack it.
  int prefix(String character);

  int replace(String character, String find, String with);

  /// Lets the studio choose what is set aside.
  ///
  /// @return how many pictures that is
  int chooseAside(String character);

  void putAside(String character, String picture, boolean aside);
}
