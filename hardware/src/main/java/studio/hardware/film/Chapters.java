package studio.hardware.film;

import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import studio.hardware.film.libav.Libav;

/// Chapter marks of a file about to be written. The file owns and frees their memory.
final class Chapters {
  private Chapters() {}

  /// One chapter for each scene, of as many frames as its clip.
  static void add(AVFormatContext file, List<EpisodeParts.Scene> scenes, Reel reel, int fps) {
    long size = Loader.sizeof(Pointer.class);
    PointerPointer<AVChapter> list =
        new PointerPointer<AVChapter>(avutil.av_mallocz(size * scenes.size()));
    long start = 0;
    for (int i = 0; i < scenes.size(); i++) {
      AVChapter chapter = new AVChapter(avutil.av_mallocz(Loader.sizeof(AVChapter.class)));
      long end = start + reel.clips().get(i).frames();
      chapter.id(i + 1L);
      chapter.time_base(avutil.av_make_q(1, fps));
      chapter.start(start);
      chapter.end(end);
      AVDictionary tags = new AVDictionary(null);
      Libav.put(tags, "title", scenes.get(i).title());
      chapter.metadata(tags);
      list.put(i, chapter);
      start = end;
    }
    file.chapters(list);
    file.nb_chapters(scenes.size());
  }
}
