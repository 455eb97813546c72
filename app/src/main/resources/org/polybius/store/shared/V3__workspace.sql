-- The workspace: derived from what was appended, cleared and worked out again at any time. Lists are JSON.

-- Reports of which the latest reading, or a decision about them, is not yet in the workspace.
CREATE TABLE pending (
  report BIGINT PRIMARY KEY REFERENCES report (number)
);

CREATE TABLE account (
  report ${text} PRIMARY KEY,
  body ${bytes} NOT NULL
);

-- An item of a matter: a claim of a report, or the report as a whole (claim ''). Its group is its team, "group" being a word of SQL.
CREATE TABLE placement (
  report ${text} NOT NULL,
  matter ${text} NOT NULL,
  claim ${text} NOT NULL,
  team ${text} NOT NULL,
  words ${text} NOT NULL,
  PRIMARY KEY (report, matter, claim)
) ${clustered};
CREATE INDEX placement_team ON placement (matter, team);

-- Where items meet. In the order of the keys, so that those of neighbouring days lie together.
CREATE TABLE placement_key (
  matter ${text} NOT NULL,
  word ${text} NOT NULL,
  report ${text} NOT NULL,
  claim ${text} NOT NULL,
  PRIMARY KEY (matter, word, report, claim)
) ${clustered};

-- A day that is not known is 9999-12-31 in first_day, so that one order serves all.
CREATE TABLE thing (
  matter ${text} NOT NULL,
  id ${text} NOT NULL,
  team ${text} NOT NULL,
  first_day ${text} NOT NULL,
  last_day ${text},
  known_first ${text},
  known_last ${text},
  labels ${text} NOT NULL,
  reports ${text} NOT NULL,
  content ${text} NOT NULL,
  PRIMARY KEY (matter, id)
);
CREATE INDEX thing_team ON thing (matter, team);
CREATE INDEX thing_day ON thing (matter, first_day, id);

CREATE TABLE thing_label (
  matter ${text} NOT NULL,
  label ${text} NOT NULL,
  first_day ${text} NOT NULL,
  id ${text} NOT NULL,
  PRIMARY KEY (matter, label, first_day, id)
) ${clustered};

CREATE TABLE thing_report (
  matter ${text} NOT NULL,
  report ${text} NOT NULL,
  first_day ${text} NOT NULL,
  id ${text} NOT NULL,
  PRIMARY KEY (matter, report, first_day, id)
) ${clustered};
