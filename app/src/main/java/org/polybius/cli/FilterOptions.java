package org.polybius.cli;

import java.util.ArrayList;
import java.util.List;
import org.polybius.query.Filter;
import org.polybius.query.FilterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command is to keep of a ledger: the same words as in the address of a page. */
final class FilterOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "with this actor: id, name or country; all of several")
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "at this place: id, name or country; any of several")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "WORD",
      description = "of this kind, PLOVER type or mode, fate; any of several")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "WORD",
      description = "that stands so: happened, denied, planned …; any of several")
  private List<String> statuses = new ArrayList<>();

  @Option(names = "--story", paramLabel = "ID", description = "of this story; any of several")
  private List<String> stories = new ArrayList<>();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "published or wired by this outlet; any of several")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description = "resting on the word of this origin; any of several")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "with these words in the claim or the headline")
  private String text = "";

  /** What is to be kept. */
  Filter filter() {
    try {
      return new Filter(
          times.from(),
          times.to(),
          actors,
          places,
          types,
          statuses,
          stories,
          outlets,
          origins,
          text,
          times.asKnownOn());
    } catch (FilterException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
