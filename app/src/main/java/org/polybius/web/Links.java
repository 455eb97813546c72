package org.polybius.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  private final Filter filter;

  /** Under a filter. */
  public Links(Filter filter) {
    this.filter = filter;
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String address(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String and(String query, String more) {
    return query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
  }

  /** A page under the filter. */
  public String to(String path) {
    return address(path, filter.query());
  }

  /** One page of a list. */
  public String page(String path, Paging paging) {
    String where = "offset=" + paging.offset() + "&limit=" + paging.limit();
    return address(path, and(filter.query(), where));
  }

  /** A report; with a claim, the words of it. */
  public String report(Item.Id item) {
    String page = report(item.report());
    return item.claim().isEmpty() ? page : page + "#r0-" + encoded(item.claim());
  }

  /** A report. */
  public String report(String id) {
    return to("/reports/" + encoded(id));
  }

  /** The data of one thing. */
  public String data(String matter, String id) {
    return to("/api/" + matter + "/" + encoded(id));
  }

  /** An incident. */
  public String incident(String id) {
    return to("/incidents/" + encoded(id));
  }

  /** A story. */
  public String story(String id) {
    return to("/stories/" + encoded(id));
  }

  /** An actor by id or name. */
  public String actor(String name) {
    return to("/actors/" + encoded(name));
  }

  /** The claims behind something. */
  public String evidence(String matter, String id) {
    return to("/evidence/" + matter + "/" + encoded(id));
  }

  /** The claims behind a part of something. */
  public String evidence(String matter, String id, String part) {
    String path = "/evidence/" + matter + "/" + encoded(id);
    return address(path, and(filter.query(), "part=" + encoded(part)));
  }

  /** A page under the filter with one parameter set anew. */
  public String with(String path, String name, String value) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put(name, List.of(value));
    return address(path, query(parameters));
  }

  /** A page under the filter without one value of a parameter. */
  public String without(String path, String name, @Nullable String value) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(filter.parameters());
    List<String> rest = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    rest.remove(value);
    parameters.put(name, rest);
    return address(path, query(parameters));
  }

  private static String query(Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((n, values) -> values.forEach(v -> pairs.add(n + "=" + encoded(v))));
    return String.join("&", pairs);
  }
}
