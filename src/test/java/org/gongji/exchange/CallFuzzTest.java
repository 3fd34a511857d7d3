package org.gongji.exchange;

import java.time.LocalDate;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.gongji.money.Money;
import tools.jackson.databind.JsonNode;

/**
 * Reads any bytes as a call of 2102: it is refused with a fault or understood, and
 * nothing else happens. Here the corpus is replayed; with {@code JAZZER_FUZZ=1} it is
 * searched.
 */
class CallFuzzTest {

	private static final InputCheck CHECK = new InputCheck(new FieldTables());

	@FuzzTest(maxDuration = "10m")
	void anything(byte[] body) {
		try {
			JsonNode sent = BodyReading.object(body);
			if (!CHECK.envelope(sent).isEmpty()) {
				return;
			}
			JsonNode input = BodyReading.input(sent.get("input"));
			List<Fault> faults = CHECK.input("2102", input);
			if (faults.isEmpty()) {
				Money total = new Block(InputCheck.rows(input.get("druginfo")).get(0)).amount("medfee_sumamt");
				Lines.read(LocalDate.of(2026, 1, 1), "drugdetail",
						InputCheck.rows(input.get("drugdetail")).stream().map(Block::new).toList(), total);
			}
		}
		catch (Refused ex) {
			// that is an answer
		}
	}

}
