package org.polybius.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Desk;
import org.polybius.query.Filter;
import org.polybius.query.Paging;
import org.polybius.query.Selection;

/** One request: what it asks for, read from its address. */
final class Asking {
  /** Names of parameters beside the filter's that pages know. */
  private static final List<String> OTHERS = List.of("part", "view");

  private final Context context;
  private final Desk desk;
  private final Filter filter;
  private @Nullable Selection selection;

  /**
   * Reads the address.
   *
   * @throws org.polybius.query.FilterException when it cannot be meant
   */
  Asking(Context context, Desk desk) {
    this.context = context;
    this.desk = desk;
    List<String> others = new ArrayList<>(OTHERS);
    others.addAll(Paging.NAMES);
    this.filter = Filter.of(context.queryParamMap(), others);
  }

  Filter filter() {
    return filter;
  }

  Desk desk() {
    return desk;
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

  /** Whether only the piece that changes is wanted, not the page around it. */
  boolean isFragment() {
    return context.header("HX-Request") != null;
  }

  /** All parameters of the address, the page's own first. */
  Map<String, List<String>> parameters() {
    return new HashMap<>(context.queryParamMap());
  }
}
