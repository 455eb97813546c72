package org.polybius.extract.event;

import org.polybius.extract.Judgement;

/**
 * A draft with its standing and what PLOVER makes of both.
 *
 * @param draft the act
 * @param judgement how it stands
 * @param category PLOVER's type and mode
 */
record Judged(Draft draft, Judgement judgement, ModalRules.Category category) {}
