package org.gongji.proxy;

import java.time.LocalDate;

import org.gongji.person.Certificate;
import org.gongji.person.PersonName;

/**
 * Whom a person names to act for them, what for, and up to which day (null for no end).
 */
public record NamedHelp(Certificate certificate, PersonName name, Scope scope, LocalDate lastDay) {

}
