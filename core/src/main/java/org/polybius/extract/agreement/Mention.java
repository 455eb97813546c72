package org.polybius.extract.agreement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.annotate.Token;
import org.polybius.model.AgreementClaim.AgreementKind;
import org.polybius.model.AgreementClaim.Stage;
import org.polybius.model.Read;
import org.polybius.model.Span;

/**
 * One place of a report that names an agreement or an extension of one.
 *
 * @param token the head noun, or the verb "extend"
 * @param span the noun with its modifiers
 * @param kinds what is agreed, as far as the words say
 * @param extension whether it is an extension of another
 * @param apart the word that sets it apart from the main one ("separate", "new"), if any
 * @param duration how long, if said
 * @param stage how far it has come, if said
 */
record Mention(
    Token token,
    Span span,
    Set<AgreementKind> kinds,
    boolean extension,
    @Nullable String apart,
    @Nullable Read<String> duration,
    @Nullable Stage stage) {}
