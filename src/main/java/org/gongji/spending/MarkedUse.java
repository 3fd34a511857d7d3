package org.gongji.spending;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A use after a death that is to be recovered from whom it was for.
 *
 * @param owner who had died
 * @param own what came from that account and was not taken back since, in fen
 */
public record MarkedUse(UUID id, PersonId owner, LocalDate on, String reference, Money own) {

}
