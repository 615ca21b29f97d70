package studio.bench.gallery;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.hardware.music.PitOrchestra;
import studio.hardware.speech.Voices;
import studio.hardware.theatre.ToyTheatre;
import studio.verticles.Engines;
import studio.verticles.House;
import studio.verticles.HousePlan;
import studio.verticles.production.ProjectId;
import studio.verticles.story.screenwriter.RuleScreenwriter;

/// A house with a hundred thousand pictures and nobody at work: ten characters and a bucket, a
/// tenth of them undecided, hashes at random, each picture with a judgement.
final class Wall implements AutoCloseable {
  static final int PICTURES = 100_000;

  final ProjectId project = ProjectId.create();
  final List<UUID> characters = IntStream.range(0, 10).mapToObj(_ -> UUID.randomUUID()).toList();
  final House house;

  Wall(Vertx vertx, Path folder) {
    var theatre = new ToyTheatre();
    var engines =
        new Engines(new RuleScreenwriter(), theatre, theatre, Voices.best(), new PitOrchestra());
    var plan =
        new HousePlan(
            folder.resolve("data"),
            folder.resolve("library"),
            Optional.empty(),
            8,
            "eng",
            List.of(),
            Clock.systemDefaultZone());
    house = House.open(vertx, plan, engines);
    hang();
  }

  private void hang() {
    run(
        "insert into project (id, title, slug, year) values ($1, 'Wall', 'wall', 2026)",
        Tuple.of(project.value()));
    for (UUID character : characters) {
      run(
          """
          insert into character (id, project_id, name, slug, appearance)
          values ($1, $2, 'Number ' || $3::text, 'c' || $3::text, '{"species": "human"}')
          """,
          Tuple.of(character, project.value(), characters.indexOf(character) + ""));
    }
    run(
        """
        insert into picture (id, project_id, character_id, origin, name, source, path, thumb_path,
                             width, height, bytes, sha256, phash, tone, measures, state, score,
                             solo, caption, tags, drawing, created_at, decided_at)
        select uuidv7(-make_interval(secs => $3 - n)), $1,
               case when n % 20 = 0 then null else ($2::uuid[])[1 + n % 10] end,
               'wall/' || n, 'gen_' || n || '.png', 'drawn', 'ab/p.png', 'ab/t.jpg', 768, 768,
               400000, md5(n::text), ('x' || left(md5(n::text), 16))::bit(64)::bigint, 1677721600,
               '{"width": 768, "height": 768, "phash": 1, "tone": 1677721600, "sharpness": 0.5, "contrast": 0.4, "brightness": 0.9, "edges": 0.1, "mean": 0.5}',
               case when n % 10 = 0 then 'pending' when n % 10 < 7 then 'approved'
                    else 'rejected' end,
               round(random()::numeric, 2), true,
               'a girl with a lantern at the harbour, number ' || n, '{girl,lantern}',
               '{"engine": "comfyui@rtx3060", "checkpoint": "sable.safetensors", "seed": 7}',
               now() - make_interval(secs => $3 - n),
               case when n % 10 = 0 then null else now() end
          from generate_series(1, $3) n
        """,
        Tuple.tuple()
            .addUUID(project.value())
            .addArrayOfUUID(characters.toArray(UUID[]::new))
            .addInteger(PICTURES));
    run(
        """
        insert into review (id, picture_id, round, judge, score, solo, human, species, verdict,
                            reason)
        select uuidv7(), id, 1, 'bench', score, true, true, 'no_rule', 'person',
               'It lies between 0.40 and 0.80.'
          from picture
        """,
        Tuple.tuple());
    run("vacuum analyze picture", Tuple.tuple());
    run("vacuum analyze review", Tuple.tuple());
  }

  private void run(String sql, Tuple values) {
    house.database().pool().preparedQuery(sql).execute(values).await();
  }

  /// Median, 95th of a hundred, largest, in milliseconds.
  static String times(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %7.2f  p95 %7.2f  max %7.2f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  @Override
  public void close() {
    house.close();
  }
}
