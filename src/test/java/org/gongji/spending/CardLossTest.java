package org.gongji.spending;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Before the report the owner bears the loss, from the report on the card is blocked. */
class CardLossTest {

	private static final Instant REPORTED = Instant.parse("2023-05-02T01:00:00Z");

	@ParameterizedTest
	@CsvSource({ "-1, false", "0, true", "1, true" })
	void theMomentOfTheReportDecides(long nanos, boolean blocked) {
		CardLoss.Outcome outcome = CardLoss.of(Purchases.book(Purchases.TIELING, Purchases.DAY),
				REPORTED.plusNanos(nanos), REPORTED);
		assertThat(outcome instanceof CardLoss.Blocked).isEqualTo(blocked);
	}

	@Test
	void withoutAReportTheUseStands() {
		assertThat(CardLoss.of(Purchases.book(Purchases.LINCANG, Purchases.DAY), REPORTED, null))
			.isInstanceOfSatisfying(CardLoss.Stands.class,
					(stands) -> assertThat(stands.citation().basis()).isEqualTo("OQ-26"));
	}

	@ParameterizedTest
	@CsvSource({ "211200, R-TL12", "530900, OQ-26", "999999, OQ-33" })
	void theReasonSaysWhereItStands(String region, String basis) {
		CardLoss.Blocked blocked = (CardLoss.Blocked) CardLoss.of(Purchases.book(region, Purchases.DAY), REPORTED,
				REPORTED);
		assertThat(blocked.reason().citation().basis()).isEqualTo(basis);
	}

}
