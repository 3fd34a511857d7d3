package org.gongji.crediting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FirstRowsTest {

	@Test
	void theFirstRowOfAPersonAndMonthIsRemembered() {
		FirstRows rows = new FirstRows();
		PersonId one = new PersonId(UuidCreator.getTimeOrderedEpoch());
		PersonId other = new PersonId(UuidCreator.getTimeOrderedEpoch());
		assertThat(rows.before(one, YearMonth.of(2026, 1), 2)).isZero();
		assertThat(rows.before(one, YearMonth.of(2025, 12), 3)).isZero();
		assertThat(rows.before(other, YearMonth.of(2026, 1), 4)).isZero();
		assertThat(rows.before(one, YearMonth.of(2026, 1), 5)).isEqualTo(2);
		assertThat(rows.before(one, YearMonth.of(2026, 1), 6)).isEqualTo(2);
	}

	@Test
	void asAMapWouldTell() {
		Random random = new Random(20260101);
		List<PersonId> people = new ArrayList<>();
		for (int one = 0; one < 500; one++) {
			people.add(new PersonId(UuidCreator.getTimeOrderedEpoch()));
		}
		FirstRows rows = new FirstRows();
		Map<String, Integer> told = new HashMap<>();
		for (int row = 1; row <= 50_000; row++) {
			PersonId person = people.get(random.nextInt(people.size()));
			YearMonth month = YearMonth.of(1990, 1).plusMonths(random.nextInt(200));
			Integer before = told.putIfAbsent(person + " " + month, row);
			assertThat(rows.before(person, month, row)).isEqualTo((before != null) ? before : 0);
		}
	}

}
