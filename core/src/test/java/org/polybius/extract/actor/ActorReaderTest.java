package org.polybius.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.extract.Actors;
import org.polybius.extract.Annotated;
import org.polybius.extract.Table;
import org.polybius.model.ActorMention;
import org.polybius.model.Resolution;
import org.polybius.model.Sector;

class ActorReaderTest {
  private static final ActorReader READER = ActorReader.standard();

  private static Actors read(String text) {
    return on("2023-12-11", text);
  }

  private static Actors on(@Nullable String day, String text) {
    Annotated reading = Annotated.on(day, text);
    return READER.read(reading.report(), reading.text());
  }

  /** The mentions of a text by their words. */
  private static List<String> words(String text, Actors actors) {
    return actors.all().stream().map(m -> m.span().in(text)).toList();
  }

  private static ActorMention mention(String text, Actors actors, String words) {
    return actors.all().stream()
        .filter(m -> m.span().in(text).equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " not among " + words(text, actors)));
  }

  private static ActorMention mention(String text, String words) {
    return mention(text, read(text), words);
  }

  @Test
  void aTitleBelongsToTheNameItStandsBefore() {
    String text = "Kenyan Foreign Minister Salome Wanjiru met Somali clan elders in Garissa.";
    ActorMention minister = mention(text, "Salome Wanjiru");
    assertThat(minister.role()).isEqualTo("foreign minister");
    assertThat(minister.country()).isEqualTo("KEN");
    assertThat(minister.sectors()).containsExactly(Sector.GOV);
  }

  @Test
  void anAppositionAfterTheNameIsTheSamePerson() {
    String text = "Ana Ruiz, a spokeswoman for Peru's interior ministry, said the road was open.";
    Actors actors = read(text);
    ActorMention ana = mention(text, actors, "Ana Ruiz");
    ActorMention role = mention(text, actors, "a spokeswoman for Peru's interior ministry");
    assertThat(role.ref()).isEqualTo(ana.ref());
    assertThat(ana.country()).isEqualTo("PER");
    assertThat(mention(text, actors, "Peru's interior ministry").ref()).isNotEqualTo(ana.ref());
  }

  @Test
  void anUnnamedOfficeIsItsHolderOnTheDayOfTheReport() {
    String text = "The British prime minister flew to Accra.";
    ActorMention in2004 = mention(text, on("2004-03-02", text), "The British prime minister");
    ActorMention in2023 = mention(text, on("2023-03-02", text), "The British prime minister");
    assertThat(in2004.name()).isEqualTo("Tony Blair");
    assertThat(in2023.name()).isEqualTo("Rishi Sunak");
    assertThat(in2023.resolved()).isEqualTo(Resolution.REGISTER);
  }

  @Test
  void aFormerOfficeIsNotItsPresentHolder() {
    String text = "The former British prime minister flew to Accra.";
    ActorMention former = mention(text, "The former British prime minister");
    assertThat(former.id()).isNull();
    assertThat(former.role()).isEqualTo("former prime minister");
  }

  @Test
  void withoutADayNoOfficeIsLookedUp() {
    String text = "The British prime minister flew to Accra.";
    assertThat(mention(text, on(null, text), "The British prime minister").id()).isNull();
    assertThat(mention(text, on("XXXX", text), "The British prime minister").id()).isNull();
  }

  @Test
  void aWingIsNeverItsWhole() {
    String text =
        "Diplomats from Norway met the political bureau of Hamas. Hamas's armed wing stayed away."
            + " The political wing of the Taliban sent a letter.";
    Actors actors = read(text);
    ActorMention bureau = mention(text, actors, "the political bureau of Hamas");
    ActorMention armed = mention(text, actors, "Hamas's armed wing");
    ActorMention whole = mention(text, actors, "Hamas");
    assertThat(bureau.id()).isEqualTo("hamas-political-bureau");
    assertThat(bureau.wingOf()).isEqualTo("hamas");
    assertThat(armed.id()).isEqualTo("qassam-brigades");
    assertThat(List.of(bureau.ref(), armed.ref(), whole.ref())).doesNotHaveDuplicates();
    ActorMention afghan = mention(text, actors, "The political wing of the Taliban");
    assertThat(afghan.id()).isNull();
    assertThat(afghan.wingOf()).isEqualTo("taliban");
  }

  @Test
  void theGroupIsTheLastGroupNamedAndNotAnAidOrganisation() {
    String text =
        "The ELN freed two oil workers and handed them to the Red Cross. The group asked for"
            + " talks.";
    ActorMention group = mention(text, "The group");
    assertThat(group.id()).isEqualTo("eln");
    assertThat(group.resolved()).isEqualTo(Resolution.NOMINAL);
  }

  @Test
  void theRebelsAreTheGroupNamedBefore() {
    String text = "M23 took Sake on Friday. The rebels then shelled the airport.";
    assertThat(mention(text, "The rebels").id()).isEqualTo("m23");
  }

  @Test
  void aFamilyNameAloneIsThePersonNamedInFullBefore() {
    String text = "Karim Abbas, a teacher in Mosul, was freed. Abbas said he was well.";
    Actors actors = read(text);
    ActorMention later = mention(text, actors, "Abbas");
    assertThat(later.ref()).isEqualTo(mention(text, actors, "Karim Abbas").ref());
    assertThat(later.id()).isNull();
  }

  @Test
  void twoPersonsOfOneFamilyNameStayTwo() {
    String text =
        "Interior Minister Pedro Salas met the strikers. Defence Minister Lucia Salas did not."
            + " The interior minister left early.";
    Actors actors = read(text);
    ActorMention pedro = mention(text, actors, "Pedro Salas");
    assertThat(mention(text, actors, "Lucia Salas").ref()).isNotEqualTo(pedro.ref());
    assertThat(mention(text, actors, "The interior minister").ref()).isEqualTo(pedro.ref());
  }

  @Test
  void aRelativeOfAKnownPersonIsSomebodyElse() {
    String text = "Sara Netanyahu opened a school in Haifa.";
    assertThat(mention(text, "Sara Netanyahu").id()).isNull();
  }

  @Test
  void transliterationsAreOnePerson() {
    String text = "Ismail Haniya arrived in Cairo. Haniyeh will leave on Friday.";
    Actors actors = read(text);
    assertThat(mention(text, actors, "Ismail Haniya").id()).isEqualTo("haniyeh");
    assertThat(mention(text, actors, "Haniyeh").ref())
        .isEqualTo(mention(text, actors, "Ismail Haniya").ref());
  }

  @Test
  void anAcronymOfTwoMeaningsNeedsItsCountry() {
    String sudan = "The RSF shelled El Obeid in Sudan on Monday.";
    assertThat(mention(sudan, "RSF").id()).isEqualTo("rsf");
    String press = "The RSF condemned the arrest of a photographer in Manila.";
    assertThat(read(press).all()).extracting(ActorMention::id).doesNotContain("rsf");
  }

  @Test
  void aCapitalActsAsSubjectAndIsAPlaceAfterIn() {
    String acts = "Ankara hosted envoys of both sides.";
    assertThat(mention(acts, "Ankara").country()).isEqualTo("TUR");
    assertThat(mention(acts, "Ankara").resolved()).isEqualTo(Resolution.METONYM);
    String place = "Kenya met the Somali government in Ankara.";
    assertThat(words(place, read(place))).contains("Kenya").doesNotContain("Ankara");
  }

  @Test
  void aCountryOneFliesToIsNoActor() {
    String text = "The envoy flew from Chad to Niger after talks with Mali.";
    assertThat(words(text, read(text))).contains("Mali").doesNotContain("Chad", "Niger");
  }

  @Test
  void pronounsFollowSexAndNumber() {
    String text =
        "Maria Lopez met Juan Perez in Bogota. She thanked him. The Colombian army said it had"
            + " pulled back its troops.";
    Actors actors = read(text);
    String maria = mention(text, actors, "Maria Lopez").ref();
    ActorMention she = mention(text, actors, "She");
    assertThat(she.ref()).isEqualTo(maria);
    assertThat(she.antecedent()).isNotNull();
    assertThat(mention(text, actors, "him").ref())
        .isEqualTo(mention(text, actors, "Juan Perez").ref());
    assertThat(mention(text, actors, "it").ref())
        .isEqualTo(mention(text, actors, "The Colombian army").ref());
  }

  @Test
  void itIsNotAnActorWhereAThingIsMeant() {
    String text = "Ethiopia and Eritrea signed an accord. It expired in June.";
    assertThat(words(text, read(text))).doesNotContain("It");
  }

  @Test
  void theObjectsOfADeedDoNotMeanItsDoer() {
    String text = "Boko Haram seized 40 farmers in Borno. The group killed six of them.";
    Actors actors = read(text);
    assertThat(mention(text, actors, "them").ref())
        .isEqualTo(mention(text, actors, "40 farmers").ref());
  }

  @Test
  void whatTwoPartiesShareIsBothOfTheirs() {
    String text = "Kenya's relationship with Somalia has cooled, but their contact never ended.";
    Annotated reading = Annotated.on("2021-05-01", text);
    Actors actors = READER.read(reading.report(), reading.text());
    List<ActorMention> both = actors.phrase(reading.token("their"));
    assertThat(both).extracting(ActorMention::country).containsExactly("KEN", "SOM");
  }

  @Test
  void aCoordinationIsTwoActorsAndOneUnion() {
    String text = "Armenia and Azerbaijan exchanged 34 prisoners.";
    Annotated reading = Annotated.on("2023-12-13", text);
    Actors actors = READER.read(reading.report(), reading.text());
    assertThat(actors.phrase(reading.token("Armenia")))
        .extracting(ActorMention::country)
        .containsExactly("ARM", "AZE");
    ActorMention union = actors.union(reading.token("Armenia")).orElseThrow();
    assertThat(union.span().in(text)).isEqualTo("Armenia and Azerbaijan");
    assertThat(union.members()).hasSize(2);
  }

  @Test
  void anArmyWithoutAnEntryKeepsItsCountryAndSector() {
    String text = "Burundi's army denied the report. The army said nobody was hurt.";
    Actors actors = read(text);
    ActorMention army = mention(text, actors, "Burundi's army");
    assertThat(army.country()).isEqualTo("BDI");
    assertThat(army.sectors()).containsExactly(Sector.MIL);
    assertThat(mention(text, actors, "The army").ref()).isEqualTo(army.ref());
  }

  @Test
  void nationalsAreCountedAndAPersonOfANationIsOne() {
    String text = "Two Thais and a Filipino were freed in Kano.";
    Actors actors = read(text);
    assertThat(mention(text, actors, "Two Thais").country()).isEqualTo("THA");
    assertThat(mention(text, actors, "a Filipino").number())
        .isEqualTo(ActorMention.GrammaticalNumber.SINGULAR);
  }

  @Test
  void aStateOfBeingIsNotSomebody() {
    String text = "Nine miners were taken hostage near Puno.";
    assertThat(words(text, read(text))).contains("Nine miners").doesNotContain("hostage");
  }

  @Test
  void actingIsPartOfTheRole() {
    String text = "Acting president Gervais Tolo closed the border.";
    assertThat(mention(text, "Gervais Tolo").role()).isEqualTo("acting president");
  }

  @Test
  void twoNationalitiesAreTwoActors() {
    String text = "Hungarian and Romanian officials met in Vienna.";
    Annotated reading = Annotated.on("2001-05-01", text);
    Actors actors = READER.read(reading.report(), reading.text());
    assertThat(actors.phrase(reading.token("officials")))
        .extracting(ActorMention::country)
        .containsExactly("HUN", "ROU");
    assertThat(actors.all()).extracting(ActorMention::country).contains("HUN", "ROU");
  }

  @Test
  void anOfficeWithoutACountryIsOfTheOnlyCountryNamed() {
    String one = "Floods killed nine people in Kenya. The government sent the army.";
    assertThat(mention(one, "The government").country()).isEqualTo("KEN");
    String two = "Kenya and Uganda quarrelled. The government sent the army.";
    assertThat(mention(two, "The government").country()).isNull();
  }

  @Test
  void aConcludedCountryNamesTheWordsItWasConcludedFromAndAStatedOneDoesNot() {
    String text = "Somali police left Garissa. The president, in a speech, thanked the police.";
    ActorMention president = mention(text, "The president");
    assertThat(president.country()).isEqualTo("SOM");
    assertThat(president.countryInferredFrom())
        .extracting(s -> s.in(text))
        .containsExactly("Somali");
    assertThat(mention(text, "Somali police").countryInferredFrom()).isEmpty();
  }

  @Test
  void aVictimDoesNotTakeTheCountryOfThePlace() {
    String text = "Gunmen kidnapped a tourist in Kenya.";
    ActorMention gunmen = mention(text, "Gunmen");
    assertThat(gunmen.country()).isEqualTo("KEN");
    assertThat(gunmen.countryInferredFrom()).extracting(s -> s.in(text)).containsExactly("Kenya");
    assertThat(mention(text, "a tourist").country()).isNull();
  }

  @Test
  void aFamilyNameWithAnOfficeTellsTheCountryThoughNotThePerson() {
    String text = "The Bush administration rejected the plan.";
    ActorMention administration = mention(text, on(null, text), "The Bush administration");
    assertThat(administration.country()).isEqualTo("USA");
    assertThat(administration.id()).isNull();
  }

  @Test
  void aPronounWithoutAntecedentIsSomebodyUnknown() {
    ActorMention she = mention("She criticised Algeria.", "She");
    assertThat(she.resolved()).isEqualTo(Resolution.PRONOUN);
    assertThat(she.antecedent()).isNull();
    assertThat(she.name()).isNull();
  }

  @Test
  void fightersWithTheNameOfTheirGroupAreTheGroup() {
    String text = "Taliban fighters shelled Kunduz. The Taliban militia denied it.";
    assertThat(mention(text, "Taliban fighters").id()).isEqualTo("taliban");
    assertThat(mention(text, "The Taliban militia").id()).isEqualTo("taliban");
  }

  @Test
  void anEthnicGroupIsNotTheStateOfItsName() {
    String text = "Ethnic Albanian guerrillas attacked a patrol near Tetovo.";
    assertThat(read(text).all()).extracting(ActorMention::country).doesNotContain("ALB");
  }

  @Test
  void aForceOfAnInternationalBodyStaysInternational() {
    ActorMention troops = mention("NATO troops arrived in Bosnia.", "NATO troops");
    assertThat(troops.sectors()).contains(Sector.MIL, Sector.IGO);
    assertThat(troops.country()).isNull();
  }

  @Test
  void theSameTextGivesTheSameRefs() {
    String text = "Kenya's police met protesters in Kisumu. They asked the police to leave.";
    assertThat(read(text).all()).isEqualTo(read(text).all());
    assertThat(read(text).all().get(0).ref()).isEqualTo("e1");
  }

  @Test
  void knowsArmedMovementsByTheirNamesInTheExamplesAndNoneInTheCounterExamples() {
    for (Table.Row row : Table.load(Movements.class, "movements.tsv").rows()) {
      assertThat(read(row.get("example")).all())
          .as("line %s", row.line())
          .anyMatch(m -> m.name() != null && m.sectors().contains(Sector.REB));
      if (!row.get("counterExample").isEmpty()) {
        assertThat(read(row.get("counterExample")).all())
            .as("line %s", row.line())
            .noneMatch(m -> m.name() != null && m.sectors().contains(Sector.REB));
      }
    }
  }

  @Test
  void personsActForTheirMovementByOfficeOrByTheWordsAtTheirNames() {
    String held = "Haniyeh met the envoy.";
    String told = "Osama Hamdan of Hamas met the Russian envoy Sergei Petrov.";

    assertThat(mention(held, "Haniyeh").actsFor()).isEqualTo("hamas-political-bureau");
    assertThat(mention(held, "Haniyeh").wingOf()).isEqualTo("hamas");
    assertThat(mention(told, "Osama Hamdan").actsFor()).isEqualTo("hamas");
    assertThat(read(told).all())
        .filteredOn(m -> "RUS".equals(m.country()))
        .isNotEmpty()
        .allMatch(m -> m.actsFor() == null);
  }
}
