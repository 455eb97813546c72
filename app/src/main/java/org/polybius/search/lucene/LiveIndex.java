package org.polybius.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.polybius.search.Answer;
import org.polybius.search.Index;
import org.polybius.search.Question;
import org.polybius.search.Search;
import org.polybius.search.SearchException;

/**
 * The index in a folder, opened anew whenever {@link Reindex} has put another one there. An index
 * is closed when the last search in it is done.
 */
public final class LiveIndex implements Index {
  private final Path folder;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Search open;
  private String opened = "";

  /** The index in a folder, which need not be there. */
  public LiveIndex(Path folder) {
    this.folder = folder;
  }

  /** What tells one index in the folder from the next: its folder is another one. */
  @Override
  public String stamp() {
    try {
      BasicFileAttributes is = Files.readAttributes(folder, BasicFileAttributes.class);
      return is.fileKey() + " " + is.lastModifiedTime();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new SearchException(folder + ": cannot be looked at", e);
    }
  }

  @Override
  public Optional<Answer> search(Question question) {
    String now = stamp();
    lock.readLock().lock();
    try {
      if (now.equals(opened)) {
        return Optional.ofNullable(open).map(search -> search.search(question));
      }
    } finally {
      lock.readLock().unlock();
    }
    openAnew(now);
    lock.readLock().lock();
    try {
      return Optional.ofNullable(open).map(search -> search.search(question));
    } finally {
      lock.readLock().unlock();
    }
  }

  private void openAnew(String now) {
    lock.writeLock().lock();
    try {
      if (!now.equals(opened)) {
        close();
        open = LuceneSearch.open(folder).orElse(null);
        opened = now;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (open != null) {
        open.close();
        open = null;
        opened = "";
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
