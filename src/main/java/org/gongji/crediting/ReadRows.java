package org.gongji.crediting;

import org.gongji.person.PeopleByNumber;

/** Where the rows of a file of people go while it is read, and what is wrong in it. */
interface ReadRows {

	/** Puts a row aside whose person was found. */
	void add(ReadRow row, PeopleByNumber.Found person);

	FoundErrors found();

}
