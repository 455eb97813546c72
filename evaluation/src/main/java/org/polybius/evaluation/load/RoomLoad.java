package org.polybius.evaluation.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.polybius.evaluation.load.Addresses.Address;

/**
 * Lets clients walk over every page and address of the interface of a room, each asking again as
 * soon as it is answered, and prints how long the answers took.
 */
public final class RoomLoad {
  /**
   * The share of the time that is walked before it is measured: the program is compiled meanwhile.
   */
  private static final int WARM = 3;

  private final Client client;
  private final Addresses addresses;

  private RoomLoad(Client client, Addresses addresses) {
    this.client = client;
    this.addresses = addresses;
  }

  /**
   * Walks and prints a table.
   *
   * @param args address of the room, how many clients, for how many seconds
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: RoomLoad ADDRESS CLIENTS SECONDS");
    }
    int clients = Integer.parseInt(args[1]);
    System.setProperty("http.maxConnections", args[1]);
    Client client = new Client(URI.create(args[0]));
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    RoomLoad load = new RoomLoad(client, Addresses.of(client));
    out.println("alone, one after the other, each for the second time:");
    out.println(Times.table(load.alone()));
    int seconds = Integer.parseInt(args[2]);
    load.walk(clients, seconds / WARM, 1);
    out.println(clients + " clients for " + seconds + " s:");
    out.println(Times.table(load.walk(clients, seconds, 2)));
  }

  private List<Times.Taken> alone() throws IOException {
    List<Times.Taken> taken = new ArrayList<>();
    for (Address address : addresses.each()) {
      client.get(address.path());
      taken.add(ask(address));
    }
    return taken;
  }

  private Times.Taken ask(Address address) throws IOException {
    Client.Answer answer = client.get(address.path());
    return new Times.Taken(
        address, answer.server(), answer.cpu(), answer.wall(), answer.bytes(), answer.status());
  }

  private List<Times.Taken> walk(int clients, int seconds, int seed) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<List<Times.Taken>>> walks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Random random = new Random(seed * 1_000L + i);
        walks.add(() -> walk(random, seconds));
      }
      List<Times.Taken> all = new ArrayList<>();
      for (Future<List<Times.Taken>> walk : pool.invokeAll(walks)) {
        all.addAll(walk.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Times.Taken> walk(Random random, int seconds) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Times.Taken> taken = new ArrayList<>();
    while (System.nanoTime() < end) {
      taken.add(ask(addresses.any(random)));
    }
    return taken;
  }
}
