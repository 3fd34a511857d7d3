package org.gongji.crediting;

import java.time.YearMonth;
import java.util.UUID;

import org.gongji.money.Money;

/**
 * What stands declared of a person for a month: base and paid by an employer, or the
 * pension by who pays it. Amounts are monthly; those of the other kind are null.
 *
 * @param id the line, for what is credited because of it
 */
public record DeclaredLine(UUID id, DeclarationKind kind, YearMonth month, Money base, Boolean paid, Money pension,
		EmployerId employer, DeclarationId declaration) {

}
