package org.polybius.model;

/** PLOVER's sixteen categories (PLOVER manual 2.0 draft), and EVACUATE, which PLOVER lacks. */
public enum EventType {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  EVACUATE
}
