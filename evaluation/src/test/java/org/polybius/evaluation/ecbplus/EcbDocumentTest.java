package org.polybius.evaluation.ecbplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcbDocumentTest {
  private static final String DOCUMENT =
      """
      <Document doc_name="7_1ecb.xml">
      <token t_id="1" sentence="0" number="0">Rain</token>
      <token t_id="2" sentence="1" number="0">Envoys</token>
      <token t_id="3" sentence="1" number="1">met</token>
      <token t_id="4" sentence="1" number="2">twice</token>
      <Markables>
      <ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
      <ACTION_OCCURRENCE m_id="2"><token_anchor t_id="1"/></ACTION_OCCURRENCE>
      <HUMAN_PART m_id="3"><token_anchor t_id="2"/></HUMAN_PART>
      <ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="meeting"/>
      </Markables>
      <Relations>
      <CROSS_DOC_COREF r_id="5" note="ACT1"><source m_id="1"/><target m_id="9"/></CROSS_DOC_COREF>
      </Relations>
      </Document>
      """;

  @Test
  void onlyEventMentionsOfCheckedSentencesCount(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("7"));
    Files.writeString(folder.resolve("7/7_1ecb.xml"), DOCUMENT);
    Files.writeString(folder.resolve("7/7_2ecb.xml"), "<Document>");
    Files.writeString(
        folder.resolve("sentences.csv"), "Topic,File,Sentence Number\n7,1ecb,1\n7,2ecb,0\n");
    List<String> broken = new ArrayList<>();
    List<EcbDocument> documents = EcbDocument.in(folder, broken);
    assertThat(broken).singleElement().asString().contains("7_2ecb");
    assertThat(documents).hasSize(1);
    EcbDocument document = documents.get(0);
    assertThat(document.text()).isEqualTo("Rain\nEnvoys met twice");
    assertThat(document.sentences()).hasSize(1);
    assertThat(document.mentions()).hasSize(1);
    assertThat(document.mentions().get(0).span().in(document.text())).isEqualTo("met");
    assertThat(document.mentions().get(0).chain()).isEqualTo("7:ACT1");
  }
}
