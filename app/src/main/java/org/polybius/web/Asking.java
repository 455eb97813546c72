package org.polybius.web;

import io.javalin.http.Context;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.query.Paging;
import org.polybius.query.Selection;
import org.polybius.search.Index;

/** One request: what it asks for, read from its address. */
final class Asking {
  /** Names of parameters beside the filter's that pages know. */
  private static final List<String> OTHERS = List.of("part", "view");

  /** Names of those that a page and its own links keep. */
  private static final List<String> OWN = List.of(Searching.WORDS, Searching.OF);

  private final Context context;
  private final Desk desk;
  private final Index index;
  private final Filter filter;
  private @Nullable Selection selection;

  /**
   * Reads the address.
   *
   * @throws org.polybius.query.FilterException when it cannot be meant
   */
  Asking(Context context, Desk desk, Index index) {
    this(context, desk, index, Filter.of(context.queryParamMap(), others()));
  }

  private Asking(Context context, Desk desk, Index index, Filter filter) {
    this.context = context;
    this.desk = desk;
    this.index = index;
    this.filter = filter;
  }

  /** Asks for something that no filter narrows. */
  static Asking unfiltered(Context context, Desk desk, Index index) {
    return new Asking(context, desk, index, Filter.NONE);
  }

  private static List<String> others() {
    List<String> others = new ArrayList<>(OTHERS);
    others.addAll(OWN);
    others.addAll(Paging.NAMES);
    return others;
  }

  /** Who asks. */
  Visitor visitor() {
    return Visitor.of(context);
  }

  /** The request itself, for those who set cookies. */
  Context context() {
    return context;
  }

  Filter filter() {
    return filter;
  }

  Desk desk() {
    return desk;
  }

  Index index() {
    return index;
  }

  /** What the page asks for beside the filter, in a fixed order. */
  Map<String, List<String>> own() {
    Map<String, List<String>> own = new LinkedHashMap<>();
    for (String name : OWN) {
      if (!other(name).isEmpty()) {
        own.put(name, List.of(other(name)));
      }
    }
    return own;
  }

  /** What the filter keeps: the same for all of one answer, whatever the ledger does meanwhile. */
  Selection selection() {
    Selection found = selection;
    if (found == null) {
      found = desk.select(filter);
      selection = found;
    }
    return found;
  }

  /** All that was known on the day, for a thing is shown whole whatever the filter. */
  Selection everything() {
    return selection().whole();
  }

  Paging paging(int usual) {
    return Paging.of(context.queryParamMap(), usual);
  }

  /** A part of the path, decoded. */
  String path(String name) {
    return context.pathParam(name);
  }

  /** The path as a whole, as it was sent. */
  String path() {
    return context.path();
  }

  /** A parameter that is not the filter's; "" when it is absent. */
  String other(String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value;
  }

  /** A field of the form that was sent, without space around it; "" when it is absent. */
  String form(String name) {
    String value = context.formParam(name);
    return value == null ? "" : value.strip();
  }

  /**
   * Sends a file.
   *
   * @param shown attachment, or inline for what programs read where it stands
   * @param name of the file, in plain letters
   * @param content is closed when it is sent
   */
  void send(String mediaType, String shown, String name, InputStream content) {
    context.header("Content-Disposition", shown + "; filename=\"" + name + "\"");
    context.contentType(mediaType).result(content);
  }

  /** Whether only the piece that changes is wanted, not the page around it. */
  boolean isFragment() {
    return context.header("HX-Request") != null;
  }

  /** All parameters of the address, the page's own first. */
  Map<String, List<String>> parameters() {
    return new HashMap<>(context.queryParamMap());
  }
}
