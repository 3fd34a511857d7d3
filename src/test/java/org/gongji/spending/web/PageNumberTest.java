package org.gongji.spending.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Any page number is brought into the list. */
class PageNumberTest {

	@ParameterizedTest
	@CsvSource({ ",0,1,1", "'',20,1,1", "1,20,1,1", "1,21,1,2", "2,20,1,1", "2,21,2,2", "3,21,2,2", "0,21,1,2",
			"-1,21,1,2", "9999999,21,2,2", "10000000,21,1,2", "x,21,1,2", "２,21,1,2" })
	void itIsBetweenFirstAndLast(String typed, int rows, int number, int last) {
		assertThat(PageNumber.read(typed, rows)).isEqualTo(new PageNumber(number, last));
	}

}
