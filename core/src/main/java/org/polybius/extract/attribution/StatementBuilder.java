package org.polybius.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.AnnotatedText;
import org.polybius.annotate.Token;
import org.polybius.annotate.Upos;
import org.polybius.model.ActorMention;
import org.polybius.model.Claim;
import org.polybius.model.Evidence;
import org.polybius.model.Read;
import org.polybius.model.Span;
import org.polybius.model.StatementClaim;

/** Makes statements of attributions: speakers, spans, chains, ids. */
final class StatementBuilder {
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Regions regions;
  private final Speakers speakers;
  private final Circumstances circumstances;

  StatementBuilder(Syntax syntax, Regions regions, Speakers speakers, Circumstances circumstances) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.regions = regions;
    this.speakers = speakers;
    this.circumstances = circumstances;
  }

  /** The statements among the attributions, in text order of their content, ids s1, s2 … */
  List<StatementClaim> build(List<Attribution> attributions) {
    List<Attribution> list =
        attributions.stream()
            .filter(a -> a.claimed() && !spans(a).isEmpty())
            .sorted(
                Comparator.comparingInt((Attribution a) -> spans(a).get(0).start())
                    .thenComparing(a -> -a.content().size())
                    .thenComparing(a -> a.head().index()))
            .toList();
    int[] outer = new int[list.size()];
    for (int i = 0; i < outer.length; i++) {
      outer[i] = outer(list, i);
    }
    List<StatementClaim> claims = new ArrayList<>();
    for (int i = 0; i < outer.length; i++) {
      claims.add(claim(list, outer, i));
    }
    return claims;
  }

  /** The innermost statement that holds another with its cue; -1 for none. */
  private static int outer(List<Attribution> list, int inner) {
    int best = -1;
    for (int i = 0; i < list.size(); i++) {
      if (i != inner
          && holds(list.get(i), list.get(inner))
          && (best < 0 || list.get(i).content().size() < list.get(best).content().size())) {
        best = i;
      }
    }
    return best;
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    if (outer.content().equals(inner.content())) {
      return outer.head().index() < inner.head().index();
    }
    return outer.content().contains(inner.head()) && outer.content().containsAll(inner.content());
  }

  private StatementClaim claim(List<Attribution> list, int[] outer, int i) {
    Attribution a = list.get(i);
    List<String> holds = new ArrayList<>();
    for (int j = 0; j < outer.length; j++) {
      if (outer[j] == i) {
        holds.add(id(j));
      }
    }
    Token addressee = a.addressee();
    return new StatementClaim(
        new Claim.Head(id(i), voice(list, outer, i), evidence(a), null, List.of(), Map.of()),
        speaker(a),
        new Read<>(
            new StatementClaim.Cue(a.lemma(), a.cueClass()),
            a.cue().runs().stream().map(r -> r.span(text)).toList(),
            false),
        spans(a),
        form(a),
        addressee == null ? null : speakers.of(addressee),
        circumstances.occasion(a),
        circumstances.time(a),
        circumstances.place(a),
        outer[i] < 0 ? null : id(outer[i]),
        holds);
  }

  private static String id(int index) {
    return "s" + (index + 1);
  }

  private List<ActorMention> voice(List<Attribution> list, int[] outer, int i) {
    List<ActorMention> voice = new ArrayList<>();
    for (int at = outer[i]; at >= 0; at = outer[at]) {
      ActorMention speaker = speaker(list.get(at));
      if (speaker != null) {
        voice.add(0, speaker);
      }
    }
    return voice;
  }

  private @Nullable ActorMention speaker(Attribution a) {
    Token source = a.source();
    return source == null ? null : speakers.of(source);
  }

  private Evidence evidence(Attribution a) {
    TreeSet<Span> spans = new TreeSet<>(spans(a));
    a.cue().runs().forEach(r -> spans.add(r.span(text)));
    ActorMention speaker = speaker(a);
    if (speaker != null) {
      spans.add(speaker.span());
    }
    return new Evidence("attribution." + a.rule(), List.copyOf(spans));
  }

  private StatementClaim.Form form(Attribution a) {
    List<Token> words = a.content().tokens(text).stream().filter(t -> !t.is(Upos.PUNCT)).toList();
    long quoted = words.stream().filter(t -> regions.quoteAt(t) != null).count();
    if (quoted == 0) {
      return StatementClaim.Form.INDIRECT;
    }
    return quoted == words.size() ? StatementClaim.Form.DIRECT : StatementClaim.Form.MIXED;
  }

  /** The stretches of the content, without marks, "that" and conjunctions at their edges. */
  List<Span> spans(Attribution a) {
    return a.content().runs().stream()
        .map(this::bare)
        .filter(syntax::hasWords)
        .map(r -> r.span(text))
        .toList();
  }

  private TokenSet bare(TokenSet run) {
    TokenSet set = syntax.trim(run);
    while (!set.isEmpty() && introduces(text.token(set.first()))) {
      set = syntax.trim(set.and(TokenSet.range(set.first() + 1, set.end())));
    }
    return set;
  }

  private static boolean introduces(Token token) {
    return (token.isRel("mark") && token.isLemma("that")) || token.is(Upos.CCONJ);
  }
}
