package org.polybius.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
  private final Lemmatizer lemmatizer = Language.english().lemmas();

  @ParameterizedTest
  @CsvSource({
    "released, VERB, VBN, release",
    "freed, VERB, VBD, free",
    "agreed, VERB, VBD, agree",
    "stopped, VERB, VBD, stop",
    "killed, VERB, VBN, kill",
    "shelled, VERB, VBN, shell",
    "controlled, VERB, VBN, control",
    "handing, VERB, VBG, hand",
    "exchanging, VERB, VBG, exchange",
    "evacuated, VERB, VBN, evacuate",
    "treated, VERB, VBN, treat",
    "created, VERB, VBN, create",
    "offered, VERB, VBD, offer",
    "interfered, VERB, VBD, interfere",
    "required, VERB, VBN, require",
    "injured, VERB, VBN, injure",
    "denied, VERB, VBD, deny",
    "denies, VERB, VBZ, deny",
    "dying, VERB, VBG, die",
    "withdrew, VERB, VBD, withdraw",
    "retook, VERB, VBD, retake",
    "focused, VERB, VBD, focus",
    "Accused, VERB, VBN, accuse",
    "reaches, VERB, VBZ, reach",
    "judged, VERB, VBN, judge",
    "belonged, VERB, VBD, belong",
    "hostages, NOUN, NNS, hostage",
    "hostilities, NOUN, NNS, hostility",
    "children, NOUN, NNS, child",
    "policemen, NOUN, NNS, policeman",
    "women, NOUN, NNS, woman",
    "houses, NOUN, NNS, house",
    "buses, NOUN, NNS, bus",
    "crises, NOUN, NNS, crisis",
    "headquarters, NOUN, NNS, headquarters",
    "grand-children, NOUN, NNS, grand-child",
    "1990s, NOUN, NNS, 1990s",
    "larger, ADJ, JJR, large",
    "bigger, ADJ, JJR, big",
    "earliest, ADJ, JJS, early",
    "best, ADJ, JJS, good",
    "Israelis, PROPN, NNPS, Israeli",
    "Nations, PROPN, NNPS, Nation",
    "Hamas, PROPN, NNP, Hamas",
    "Palestinian, ADJ, JJ, Palestinian",
    "Humanitarian, ADJ, JJ, humanitarian",
    "The, DET, DT, the",
    "those, DET, DT, that",
    "them, PRON, PRP, they",
    "n’t, PART, RB, not",
    "re\u00adleased, VERB, VBD, release",
    "'5,000', NUM, CD, 5000"
  })
  void givesTheDictionaryForm(String form, Upos upos, String xpos, String lemma) {
    assertThat(lemmatizer.lemma(form, upos, xpos)).isEqualTo(lemma);
  }
}
