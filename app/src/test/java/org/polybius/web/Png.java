package org.polybius.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Makes pictures of screens small: a palette of their commonest colours, nearest taken for rest.
 */
final class Png {
  private static final int COLOURS = 256;

  /** Colours that differ in the last bits alone are one: smoothed letters have hundreds. */
  private static final int COARSE = 0xF8F8F8;

  private Png() {}

  /** Writes a picture of a screen with at most 256 colours; returns how many it has. */
  static int write(byte[] screen, Path file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(screen));
    int[] palette = palette(image);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xFFFFFF;
        int index = nearest.computeIfAbsent(colour, c -> nearest(c, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    ImageIO.write(small, "png", file.toFile());
    return palette.length;
  }

  /** Exact colours of large areas first, then one for each of the coarse shades between them. */
  private static int[] palette(BufferedImage image) {
    Map<Integer, Integer> exact = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        exact.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    List<Integer> commonest =
        exact.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> chosen = new HashMap<>();
    for (int colour : commonest) {
      if (chosen.size() < COLOURS) {
        chosen.putIfAbsent(colour & COARSE, colour);
      }
    }
    return chosen.values().stream().sorted().mapToInt(c -> c).toArray();
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int red = (colour >> 16 & 255) - (palette[i] >> 16 & 255);
      int green = (colour >> 8 & 255) - (palette[i] >> 8 & 255);
      int blue = (colour & 255) - (palette[i] & 255);
      int distance = 3 * red * red + 6 * green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
