package org.polybius.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.polybius.contract.AccountJson;
import org.polybius.model.Account;

/**
 * The accounts that were read last, unpacked: reports of the same weeks are looked at again and
 * again. An account is given only for the very bytes that it was unpacked from, so that it does not
 * matter who changes the database meanwhile. Thread-safe.
 */
final class Unpacked {
  /**
   * Bytes of packed accounts whose unpacked form is kept, as a share of the memory there is: what
   * is unpacked takes some ten times the room.
   */
  private static final int SHARE = 25;

  private final long most = Runtime.getRuntime().maxMemory() / SHARE;
  private final Map<String, Entry> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** What was unpacked from some bytes. */
  private record Entry(ByteBuffer packed, Account account) {}

  /**
   * The account in some bytes.
   *
   * @param report its id
   * @throws DataFormatException when the bytes are damaged
   */
  Account account(String report, byte[] packed) throws DataFormatException {
    synchronized (kept) {
      Entry entry = kept.get(report);
      if (entry != null && entry.packed.equals(ByteBuffer.wrap(packed))) {
        return entry.account;
      }
    }
    Account account = AccountJson.read(Packed.unpack(packed));
    synchronized (kept) {
      keep(report, new Entry(ByteBuffer.wrap(packed), account));
    }
    return account;
  }

  private void keep(String report, Entry entry) {
    Entry old = kept.put(report, entry);
    bytes += entry.packed.capacity() - (old == null ? 0 : old.packed.capacity());
    Iterator<Entry> eldest = kept.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= eldest.next().packed.capacity();
      eldest.remove();
    }
  }
}
