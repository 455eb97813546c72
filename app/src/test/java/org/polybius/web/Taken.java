package org.polybius.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.polybius.contract.Json;
import org.xml.sax.SAXException;

/** Files that a browser took along, read again by readers that are not ours. */
final class Taken {
  private Taken() {}

  /** How many rows or lines a file has; empty for formats without. */
  static OptionalLong count(String name, Path file) throws IOException {
    if (name.endsWith(".csv")) {
      return OptionalLong.of(rows(file));
    }
    if (name.endsWith(".jsonl")) {
      return OptionalLong.of(Files.readString(file).lines().map(Json::parse).count());
    }
    return name.endsWith(".parquet") ? OptionalLong.of(parquet(file)) : OptionalLong.empty();
  }

  /** Whether a file holds something in the format that its name says. */
  static boolean isReadable(String name, Path file) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv", "jsonl", "parquet" -> count(name, file).orElse(0) > 0;
      case "geojson", "jsonld" -> !Json.parse(Files.readString(file)).isEmpty();
      case "graphml", "gexf", "atom" -> elements(file) > 1;
      case "html" -> !Jsoup.parse(Files.readString(file)).select("a[href^=#]").isEmpty();
      default -> Files.readString(file).startsWith("#");
    };
  }

  private static long rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(in).stream().filter(row -> row.isConsistent()).count();
    }
  }

  private static long parquet(Path file) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            duck.createStatement().executeQuery("SELECT COUNT(*) FROM '" + file + "'")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int elements(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getElementsByTagName("*")
          .getLength();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }
}
