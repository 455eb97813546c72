-- What reports were made from, where that is more than their text (web pages), by the hash of the bytes; body is deflated.
CREATE TABLE original (
  number ${number},
  sha256 ${text} NOT NULL UNIQUE,
  media_type ${text} NOT NULL,
  extractor ${text} NOT NULL,
  recorded ${text} NOT NULL,
  body ${bytes} NOT NULL
);
