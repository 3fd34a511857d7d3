package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

/** Facts of purchases in few words. */
final class Purchases {

	static final LocalDate DAY = LocalDate.of(2023, 6, 1);

	static final String LINCANG = "530900";

	static final String XIAN = "610100";

	static final String HEILONGJIANG = "239900";

	static final String PINGLIANG = "620800";

	static final String TIELING = "211200";

	static final RuleBooks BOOKS = new RuleBooks();

	static final Place HOSPITAL = new Place(PlaceType.MEDICAL_INSTITUTION, true);

	static final Place PHARMACY = new Place(PlaceType.RETAIL_PHARMACY, true);

	private Purchases() {
	}

	static RuleBook book(String region, LocalDate day) {
		return BOOKS.on(new Region(region), day);
	}

	static Payer own(String region, String yuan) {
		return Payer.user("own", Money.ofYuan(yuan), book(region, DAY));
	}

	static Payer authoriser(String ref, String region, String yuan, Bond bond) {
		return Payer.authoriser(ref, Money.ofYuan(yuan), book(region, DAY), bond);
	}

	static Payer spouse(String region, String yuan) {
		return authoriser("spouse", region, yuan, bond(Relation.SPOUSE));
	}

	static Bond bond(Relation userIs) {
		return new Bond(userIs, LocalDate.of(2023, 1, 10), 0, true, true, "云南省");
	}

	static PurchaseLine line(int number, ItemCategory category, String yuan) {
		return new PurchaseLine(number, category, true, true, true, Money.ofYuan(yuan));
	}

	static PurchaseFacts at(Place place, List<PurchaseLine> lines, Payer... payers) {
		return new PurchaseFacts(DAY, place, lines, List.of(payers), null);
	}

	static PurchaseFacts treatment(String yuan, Payer... payers) {
		return at(HOSPITAL, List.of(line(1, ItemCategory.MEDICAL_SERVICE, yuan)), payers);
	}

}
