package studio.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import studio.config.section.CardSettings;
import studio.config.section.CardSettings.Vendor;
import studio.config.section.ClusterSettings;

/// What no section can see alone: engines work on cards that there are, and two cards or two
/// engines are not one and the same; several machines have what they share.
///
/// @param sources where a setting that is not the default came from, by key
record Agreement(StudioConfig config, Map<String, String> sources) {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|::1)(:\\d+)?");

  void prove() {
    cardsOf().forEach(this::proveCard);
    provePairs(
        "cards",
        "address",
        config.cards(),
        CardSettings::isTwinOf,
        "are one card by their address; remove one of them, or correct it");
    provePairs(
        "cards",
        "address",
        config.cards(),
        Agreement::cannotBeToldApart,
        "cannot be told apart; give each its address (doctor shows them), or each another vendor");
    proveUrls("comfyui", config.comfyui(), engine -> engine.url());
    proveUrls("ollama", config.ollama(), engine -> engine.url());
    proveUrls("speech", config.speech(), engine -> engine.url());
    proveMachines();
  }

  private void proveMachines() {
    ClusterSettings cluster = config.cluster();
    if (!cluster.enabled()) {
      if (!config.lanes().house()) {
        throw new ConfigFailure(
            "%s: lanes.house is false, but this machine is the whole studio; nobody would cut the films"
                .formatted(source("lanes.house")));
      }
      return;
    }
    boolean othersAreElsewhere =
        cluster.members().stream().anyMatch(member -> !LOOPBACK.matcher(member).matches());
    if (othersAreElsewhere && LOOPBACK.matcher(cluster.host()).matches()) {
      throw new ConfigFailure(
          "%s: cluster.host is %s, which the other machines do not reach; write the address that they know this one by, such as 192.168.1.20"
              .formatted(source("cluster.host"), cluster.host()));
    }
  }

  /// What can be seen only once the secrets are known.
  void proveSecrets() {
    if (config.cluster().enabled() && config.database().isBuiltIn()) {
      throw new ConfigFailure(
          "%s: cluster.enabled is true, but the database is the built-in one, which only this machine reaches; set database.url (or DATABASE_URL) to a PostgreSQL that every machine of the studio reaches"
              .formatted(source("cluster.enabled")));
    }
  }

  private Map<String, String> cardsOf() {
    Map<String, String> cards = new LinkedHashMap<>();
    config.comfyui().forEach((name, engine) -> cards.put("comfyui." + name, engine.card()));
    config.ollama().forEach((name, engine) -> cards.put("ollama." + name, engine.card()));
    config.speech().forEach((name, engine) -> cards.put("speech." + name, engine.card()));
    cards.put("trainer", config.trainer().card());
    return cards;
  }

  private void proveCard(String engine, String card) {
    if (!card.isEmpty() && !config.cards().containsKey(card)) {
      String key = engine + ".card";
      throw new ConfigFailure(
          "%s: %s is \"%s\", but no card has that name; %s"
              .formatted(
                  source(key),
                  key,
                  card,
                  Nearest.to(card, config.cards().keySet(), 2)
                      .map(meant -> "did you mean " + meant + "?")
                      .orElse(
                          "declare it as cards.%s, or leave %s away when the engine has a machine of its own"
                              .formatted(card, key))));
    }
  }

  /// Without addresses a card is the first one of its vendor, so there can be only one.
  private static boolean cannotBeToldApart(CardSettings one, CardSettings other) {
    boolean sameTools =
        one.vendor() == other.vendor()
            || one.vendor() == Vendor.AUTO
            || other.vendor() == Vendor.AUTO;
    boolean measured = one.vendor() != Vendor.DECLARED && other.vendor() != Vendor.DECLARED;
    return sameTools && measured && (one.address().isEmpty() || other.address().isEmpty());
  }

  private <T> void proveUrls(String section, Map<String, T> engines, Function<T, ?> url) {
    provePairs(
        section,
        "url",
        engines,
        (one, other) -> url.apply(one).equals(url.apply(other)),
        "are one server by their url; remove one of them, or correct it");
  }

  private <T> void provePairs(
      String section,
      String setting,
      Map<String, T> named,
      BiPredicate<T, T> clash,
      String complaint) {
    named.forEach((name, one) ->
        named.forEach((otherName, other) -> {
          if (name.compareTo(otherName) < 0 && clash.test(one, other)) {
            throw new ConfigFailure(
                "%s: %s.%s and %s.%s %s"
                    .formatted(
                        source("%s.%s.%s".formatted(section, name, setting)),
                        section,
                        name,
                        section,
                        otherName,
                        complaint));
          }
        }));
  }

  private String source(String key) {
    return sources.getOrDefault(key, "the configuration");
  }
}
