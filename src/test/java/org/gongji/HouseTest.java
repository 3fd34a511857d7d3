package org.gongji;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the house: each room uses only the rooms that its package declares. */
class HouseTest {

	@Test
	void roomsUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(Gongji.class).verify();
	}

}
