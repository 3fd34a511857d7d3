package org.gongji.person;

/** What a typed name turned out to be. */
public sealed interface NameReading permits PersonName, NameFault {

}
