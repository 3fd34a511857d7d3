package org.gongji.clearing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Why a sheet is released although differences are open: what an officer writes. */
@Component
public class SheetWords {

	private static final int LONGEST = 500;

	private final SheetRows rows;

	private final SheetList list;

	private final Reconciliations reconciliations;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SheetWords(SheetRows rows, SheetList list, Reconciliations reconciliations, Audit audit, Clock clock,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.list = list;
		this.reconciliations = reconciliations;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Writes the words, at most 500 characters; they count for the differences that were
	 * found until now. Empty where they are kept, else the key of why not: no words, no
	 * open difference, or a release that was asked for.
	 */
	public Optional<String> explain(Actor by, Region region, SheetId id, String words) {
		String text = (words != null) ? words.strip() : "";
		if (text.isEmpty() || text.length() > LONGEST) {
			return Optional.of("clearing.sheet.words.fault");
		}
		return this.transaction.execute((status) -> {
			Sheet sheet = this.list.hold(id, region).orElseThrow(() -> new MissingRow(Sheets.SUBJECT));
			if (!this.reconciliations.open(region, sheet.month()).containsKey(sheet.provider())) {
				return Optional.of("clearing.sheet.words.none");
			}
			OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
			if (!this.rows.explain(id, new Sheet.Words(text, by.name(), now))) {
				return Optional.of("clearing.sheet.words.late");
			}
			this.audit.write(by, "clearing.sheet_explained", region, Sheets.SUBJECT, id.value(),
					Map.of("sheet", sheet.reference(), "words", text));
			return Optional.empty();
		});
	}

}
