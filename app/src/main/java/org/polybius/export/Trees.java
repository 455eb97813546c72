package org.polybius.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.polybius.contract.Records;
import org.polybius.model.Account;
import org.polybius.query.Disputed;
import org.polybius.query.Kept;
import org.polybius.query.Stated;
import org.polybius.reconcile.Disagreement;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.channel.Channel;
import org.polybius.reconcile.origin.Origin;
import org.polybius.reconcile.tally.Tally;

/** What a desk answers, as JSON: the same forms as {@code show --format json} gives. */
public final class Trees {
  private Trees() {}

  /** Anything that has no form of its own: its components by name. */
  public static ObjectNode of(Record thing) {
    return Records.tree(thing);
  }

  /** A tally. */
  public static ObjectNode of(Tally tally) {
    return TallyJson.of(tally);
  }

  /** An agreement with what was delivered of it. */
  public static ObjectNode of(Kept kept) {
    return new AgreementJson(kept.agreement(), kept.fulfilment()).tree();
  }

  /** A channel. */
  public static ObjectNode of(Channel channel) {
    return ChannelView.json(channel);
  }

  /** A disagreement. */
  public static ObjectNode of(Disputed disputed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("matter", disputed.matter()).put("id", disputed.thing());
    json.put("from", disputed.from()).put("to", disputed.to());
    Disagreement what = disputed.disagreement();
    json.put("kind", what.kind()).put("about", what.about());
    ArrayNode sides = json.putArray("sides");
    for (Disagreement.Side side : what.sides()) {
      ObjectNode one = sides.addObject().put("says", side.says());
      side.who().forEach(one.putArray("who")::add);
      names(side.items(), one.putArray("claims"));
    }
    return json;
  }

  /** A report without its text. */
  public static ObjectNode of(Account account) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", account.report()).put("title", account.title());
    json.put("outlet", account.outlet()).put("published", account.published());
    account.agencies().forEach(json.putArray("agencies")::add);
    json.put("url", account.url()).put("sha256", account.sha256());
    json.put("claims", account.claims().size());
    return json;
  }

  /** A claim, in short: what it is, its words, on whose word, when. */
  public static ObjectNode of(Stated stated) {
    Card card = Cards.of(stated.account(), stated.claim());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("report", stated.account().report()).put("claim", stated.claim().id());
    json.put("kind", stated.claim().kind().name()).put("headline", card.headline());
    json.put("words", stated.words()).put("rule", stated.claim().head().evidence().rule());
    json.put("outlet", stated.account().outlet());
    json.put("published", stated.account().published());
    json.put("from", stated.days().from()).put("to", stated.days().to());
    json.put("daysFrom", stated.days().basis().name());
    sorted(stated.types(), json.putArray("types"));
    sorted(stated.statuses(), json.putArray("statuses"));
    sorted(stated.actors(), json.putArray("actors"));
    sorted(stated.places(), json.putArray("places"));
    stated.origins().stream().map(Origin::name).forEach(json.putArray("origins")::add);
    return json;
  }

  private static void sorted(Collection<String> words, ArrayNode list) {
    words.stream().sorted().forEach(list::add);
  }

  /** Claims as users name them. */
  public static void names(List<Item.Id> items, ArrayNode list) {
    items.stream().map(JsonListing::name).forEach(list::add);
  }
}
