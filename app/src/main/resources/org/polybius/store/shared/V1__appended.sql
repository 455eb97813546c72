-- What is appended: reports, readings, failures, decisions. Nothing of it is ever changed or removed (V2 sees to that).
-- Bodies are deflated UTF-8; recorded is the instant of appending, ISO 8601.

-- mark: hash of text and address together, fixed in length, so that no address is too long for an index.
CREATE TABLE report (
  number ${number},
  id ${text} NOT NULL UNIQUE,
  mark ${text} NOT NULL UNIQUE,
  sha256 ${text} NOT NULL,
  url ${text} NOT NULL,
  recorded ${text} NOT NULL,
  body ${bytes} NOT NULL
);

-- A report's text stands in its report only; body is the reading without it.
CREATE TABLE reading (
  number ${number},
  report BIGINT NOT NULL REFERENCES report (number),
  software ${text} NOT NULL,
  rules ${text} NOT NULL,
  models ${text} NOT NULL,
  recorded ${text} NOT NULL,
  body ${bytes} NOT NULL,
  UNIQUE (report, software, rules, models)
);

-- What could not be read or stored; reading is the one it happened in, none where there is no report.
CREATE TABLE failure (
  number ${number},
  mark ${text} NOT NULL UNIQUE,
  reading BIGINT REFERENCES reading (number),
  stage ${text} NOT NULL,
  code ${text} NOT NULL,
  message ${text} NOT NULL,
  field ${text},
  first_char INTEGER,
  end_char INTEGER,
  recorded ${text} NOT NULL
);

CREATE TABLE decision (
  number ${number},
  id ${text} NOT NULL UNIQUE,
  recorded ${text} NOT NULL,
  body ${text} NOT NULL
);
