package org.polybius.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.query.Filter;
import org.polybius.query.Paging;
import org.polybius.reconcile.Item;

/** Addresses of pages, all under one filter: whoever follows one goes on seeing the same. */
public final class Links {
  private final Map<String, List<String>> parameters;

  /** Under a filter. */
  public Links(Filter filter) {
    this(filter, Map.of());
  }

  /**
   * Under a filter and what a page asks for beside it.
   *
   * @param own parameters of the page, which its own links keep
   */
  public Links(Filter filter, Map<String, List<String>> own) {
    this.parameters = new LinkedHashMap<>(filter.parameters());
    this.parameters.putAll(own);
  }

  private String query() {
    return Filter.query(parameters);
  }

  private static String address(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String and(String query, String more) {
    return query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
  }

  /** A page under the filter. */
  public String to(String path) {
    return address(path, query());
  }

  /** One page of a list. */
  public String page(String path, Paging paging) {
    String where = "offset=" + paging.offset() + "&limit=" + paging.limit();
    return address(path, and(query(), where));
  }

  /** A report; with a claim, the words of it. */
  public String report(Item.Id item) {
    String page = report(item.report());
    return item.claim().isEmpty() ? page : page + "#r0-" + Filter.encoded(item.claim());
  }

  /** A report. */
  public String report(String id) {
    return to("/reports/" + Filter.encoded(id));
  }

  /** The data of one thing. */
  public String data(String matter, String id) {
    return to("/api/" + matter + "/" + Filter.encoded(id));
  }

  /** An incident. */
  public String incident(String id) {
    return to("/incidents/" + Filter.encoded(id));
  }

  /** A story. */
  public String story(String id) {
    return to("/stories/" + Filter.encoded(id));
  }

  /** An actor by id or name. */
  public String actor(String name) {
    return to("/actors/" + Filter.encoded(name));
  }

  /** The claims behind something. */
  public String evidence(String matter, String id) {
    return to("/evidence/" + matter + "/" + Filter.encoded(id));
  }

  /** The claims behind a part of something. */
  public String evidence(String matter, String id, String part) {
    String path = "/evidence/" + matter + "/" + Filter.encoded(id);
    return address(path, and(query(), "part=" + Filter.encoded(part)));
  }

  /** A page under the filter with one parameter set anew. */
  public String with(String path, String name, String value) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(this.parameters);
    parameters.put(name, List.of(value));
    return address(path, Filter.query(parameters));
  }

  /** A page under the filter without one value of a parameter. */
  public String without(String path, String name, @Nullable String value) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(this.parameters);
    List<String> rest = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    rest.remove(value);
    parameters.put(name, rest);
    return address(path, Filter.query(parameters));
  }
}
