package org.polybius.read.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.polybius.text.MonthNames;

/**
 * Reads what a page says about itself: schema.org in JSON-LD first, then Open Graph and the meta
 * names of the publishing systems, microdata, {@code <time>}, the address.
 */
final class FactsReader {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "article:published",
          "datePublished",
          "parsely-pub-date",
          "sailthru.date",
          "cXenseParse:recs:publishtime",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.date",
          "dc.date.created",
          "dc.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "published_time",
          "bt:pubdate",
          "date.release",
          "pub_date",
          "rnews:datePublished",
          "shareaholic:article_published_time",
          "article_date_original",
          "originalpublicationdate",
          "article.published",
          "cdn.date",
          "date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "dateModified",
          "last-modified",
          "lastmod",
          "dcterms.modified",
          "article.updated",
          "dc.date.modified");

  /** Where a time element may say when a page was published, the surest first. */
  private static final List<String> TIMES =
      List.of(
          "time[pubdate][datetime], time.published[datetime], time.entry-date[datetime]",
          "header time[datetime], article time[datetime]",
          "time[datetime]");

  private static final Pattern URL_DATE =
      Pattern.compile(
          "[/_-](20\\d\\d|19\\d\\d)[/_-]?(0[1-9]|1[0-2]|[a-z]{3})[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d{3})");
  private final Document page;
  private final LinkedData data;
  private final @Nullable String address;

  FactsReader(Document page, @Nullable String address) {
    this.page = page;
    this.data = new LinkedData(page);
    this.address = address;
  }

  PageFacts read() {
    String url = url();
    return new PageFacts(
        title(),
        byline(),
        first(
            () -> data.article("publisher", "name"),
            () -> meta(List.of("og:site_name", "application-name", "publisher", "dc.publisher"))),
        published(url),
        first(
            () -> data.article("dateModified"),
            () -> meta(MODIFIED),
            () -> microdata("dateModified")),
        language(),
        url,
        kind());
  }

  private @Nullable String title() {
    return first(
        () -> data.article("headline"),
        () -> meta(List.of("og:title", "twitter:title", "dc.title", "title", "parsely-title")),
        this::onlyHeading,
        () -> blank(page.title()));
  }

  private @Nullable String onlyHeading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? blank(headings.get(0).text()) : null;
  }

  private @Nullable String byline() {
    String author =
        first(
            () -> data.article("author", "name"),
            () ->
                meta(
                    List.of(
                        "author",
                        "article:author",
                        "parsely-author",
                        "dc.creator",
                        "sailthru.author",
                        "byl")),
            () -> microdata("author"),
            () -> text(page.selectFirst("[rel=author], .byline, .author-name")));
    return author == null || author.startsWith("http") || author.length() > 200 ? null : author;
  }

  private @Nullable String published(@Nullable String url) {
    return first(
        () -> plausible(data.article("datePublished")),
        () -> plausible(meta(PUBLISHED)),
        () -> plausible(microdata("datePublished")),
        () -> plausible(time()),
        () -> dateOf(url),
        () -> dateOf(address),
        () -> plausible(data.article("dateCreated")),
        this::visible);
  }

  /** A date with a year of our time: publishing systems fill an unknown one with year 1. */
  private static @Nullable String plausible(@Nullable String date) {
    return date != null && date.matches("(?s).*\\b(19[89]|20\\d)\\d.*") ? date : null;
  }

  /** The first time element that is marked as publication, else the first of the article. */
  private @Nullable String time() {
    for (String where : TIMES) {
      Element time = page.selectFirst(where);
      if (time != null) {
        return blank(time.attr("datetime"));
      }
    }
    return null;
  }

  private static @Nullable String dateOf(@Nullable String url) {
    if (url == null) {
      return null;
    }
    Matcher m = URL_DATE.matcher(url.toLowerCase(Locale.ROOT));
    if (!m.find()) {
      return null;
    }
    int month = MonthNames.SHORT.indexOf(m.group(2));
    String number = month < 0 ? m.group(2) : String.format(Locale.ROOT, "%02d", month + 1);
    return number.matches("\\d\\d") ? m.group(1) + "-" + number + "-" + m.group(3) : null;
  }

  /** A date in words where pages put theirs. */
  private @Nullable String visible() {
    for (Element element :
        page.select(
            "time, [class*=date], [class*=Date], [class*=published], [class*=timestamp],"
                + " [class*=byline], [id*=date]")) {
      Matcher m = VISIBLE.matcher(element.text());
      if (element.text().length() <= 120 && m.find()) {
        return m.group();
      }
    }
    return null;
  }

  private static final Pattern VISIBLE =
      Pattern.compile(
          "(?i)\\b(\\d{1,2}(st|nd|rd|th)?"
              + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?"
              + " \\d{4}|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
              + " \\d{1,2}(st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d)\\b");

  private @Nullable String language() {
    String tag =
        first(
            () -> blank(page.select("html").attr("lang")),
            () -> blank(page.select("html").attr("xml:lang")),
            () -> data.article("inLanguage"),
            () -> meta(List.of("og:locale", "content-language", "language", "dc.language")));
    Matcher m =
        Pattern.compile("^([a-z]{2})\\b", Pattern.CASE_INSENSITIVE)
            .matcher(tag == null ? "" : tag.replace('_', '-'));
    return m.find() ? m.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** A page may name its address on its own site; that of another would file it under that one. */
  private boolean isOwn(String url) {
    if (address == null) {
      return true;
    }
    String own = site(address);
    String named = site(url);
    return own.equals(named) || own.endsWith("." + named) || named.endsWith("." + own);
  }

  /** The host without what sites put before it for kinds of readers; "" when there is none. */
  private static String site(String url) {
    String host =
        url.replaceFirst("(?s)^[a-zA-Z]+://([^/?#]*@)?", "").replaceFirst("(?s)[:/?#].*", "");
    return host.toLowerCase(Locale.ROOT).replaceFirst("^(www\\d?|m|mobile|amp|edition)\\.", "");
  }

  private @Nullable String url() {
    String url =
        first(
            () -> blank(page.select("link[rel=canonical]").attr("href")),
            () -> meta(List.of("og:url")),
            () -> data.article("mainEntityOfPage", "@id"),
            () -> data.article("url"));
    return url != null && absolute(url) && isOwn(url) ? url : address;
  }

  private static boolean absolute(String url) {
    try {
      String scheme = new URI(url).getScheme();
      return scheme != null && scheme.matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private PageFacts.Kind kind() {
    if (data.is("LiveBlogPosting")) {
      return PageFacts.Kind.LIVE_BLOG;
    }
    boolean list = data.is("CollectionPage") || data.is("ItemList") || data.is("SearchResultsPage");
    return list && data.article("datePublished") == null && page.select("h1").size() != 1
        ? PageFacts.Kind.LIST
        : PageFacts.Kind.ARTICLE;
  }

  private @Nullable String meta(List<String> names) {
    for (String name : names) {
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        for (Element meta : page.select("meta[" + key + "]")) {
          String content = meta.attr("content").strip();
          if (meta.attr(key).equalsIgnoreCase(name) && !content.isEmpty()) {
            return content;
          }
        }
      }
    }
    return null;
  }

  private @Nullable String microdata(String property) {
    Element element = page.selectFirst("[itemprop=" + property + "]");
    if (element == null) {
      return null;
    }
    return first(
        () -> blank(element.attr("content")),
        () -> blank(element.attr("datetime")),
        () -> text(element));
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : blank(element.text());
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }

  @SafeVarargs
  private static @Nullable String first(Supplier<@Nullable String>... tries) {
    for (Supplier<@Nullable String> attempt : tries) {
      String found = attempt.get();
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
