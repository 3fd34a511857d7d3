package org.gongji.person;

/** Somebody and their newest social security card, which is null for who has none. */
public record CardHolder(Person person, SocialSecurityCard card) {

}
