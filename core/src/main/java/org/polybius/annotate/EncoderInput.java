package org.polybius.annotate;

import java.util.List;

/**
 * One word sequence as the encoder takes it.
 *
 * @param ids sub-token ids from [CLS] to [SEP]
 * @param shapes casing class of each sub-token's word, 0 for [CLS] and [SEP]
 * @param first index of each word's first sub-token; element 0 is [CLS], the artificial root
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside this package, never compared
record EncoderInput(int[] ids, int[] shapes, int[] first) {

  static EncoderInput of(List<String> words, WordPieces pieces) {
    int length = 2;
    for (String word : words) {
      length += pieces.ids(word).length;
    }
    EncoderInput input =
        new EncoderInput(new int[length], new int[length], new int[words.size() + 1]);
    input.ids[0] = WordPieces.CLS;
    input.ids[length - 1] = WordPieces.SEP;
    int at = 1;
    for (int w = 0; w < words.size(); w++) {
      input.first[w + 1] = at;
      int shape = WordForms.shape(words.get(w));
      for (int id : pieces.ids(words.get(w))) {
        input.shapes[at] = shape;
        input.ids[at++] = id;
      }
    }
    return input;
  }

  /** Number of sub-tokens, at least 2. */
  int length() {
    return ids.length;
  }

  /** Number of words. */
  int words() {
    return first.length - 1;
  }
}
