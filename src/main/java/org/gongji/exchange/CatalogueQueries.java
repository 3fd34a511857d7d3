package org.gongji.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.benefit.FirstShares;
import org.gongji.catalogue.CatalogueLists;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.catalogue.ListQuestion;
import org.gongji.catalogue.Listed;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * 1312, 1318 and 1319: the catalogue, the price limits and the first self-paid shares of
 * the caller's region, page by page (目录、限价、先自付比例查询).
 */
@Component
class CatalogueQueries implements Transaction {

	private static final String LIMITS = "1318";

	private static final String SHARES = "1319";

	private final CatalogueLists lists;

	private final RuleBooks books;

	CatalogueQueries(CatalogueLists lists, RuleBooks books) {
		this.lists = lists;
		this.books = books;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("1312", LIMITS, SHARES);
	}

	@Override
	public Answer answer(Call call) {
		Block sent = call.one("data");
		Paged paged = Paged.of(sent);
		ListedRows rows = new ListedRows(call);
		if (!rows.agree(call.infno(), sent)) {
			return paged.nothing();
		}
		ListQuestion question = question(call, sent);
		return switch (call.infno()) {
			case LIMITS -> paged
				.answer(this.lists.limits(question, call.provider().region(), paged.page(), paged.size()), rows::limit);
			case SHARES -> shares(call, sent, paged, question, rows);
			default -> paged.answer(this.lists.items(question, paged.page(), paged.size()), rows::item);
		};
	}

	private static ListQuestion question(Call call, Block sent) {
		LocalDate day = sent.has("query_date") ? sent.day("query_date") : call.at().toLocalDate();
		ListQuestion question = new ListQuestion().changedSince(sent.day("updt_time"));
		if (sent.has("hilist_code")) {
			question.code(sent.text("hilist_code"));
		}
		if (sent.has("hilist_name")) {
			question.name(sent.text("hilist_name"));
		}
		if (sent.has("list_type")) {
			ListType.narrow(question, sent.text("list_type"));
		}
		if (sent.has("chrgitm_lv")) {
			question.itemClass(itemClass(sent.text("chrgitm_lv")));
		}
		if (sent.has("begndate")) {
			question.beginsFrom(sent.day("begndate"));
		}
		if (sent.has("vali_flag")) {
			question.valid(day, "1".equals(sent.text("vali_flag")));
		}
		else if (sent.has("query_date")) {
			question.valid(day, true);
		}
		return question;
	}

	private static ItemClass itemClass(String level) {
		return switch (level) {
			case "01" -> ItemClass.A;
			case "02" -> ItemClass.B;
			default -> ItemClass.C;
		};
	}

	/** Class B stands in the list only where the document of the region has a share. */
	private Answer shares(Call call, Block sent, Paged paged, ListQuestion question, ListedRows rows) {
		LocalDate day = sent.has("query_date") ? sent.day("query_date") : call.at().toLocalDate();
		FirstShares shares = FirstShares.of(this.books.on(call.provider().region(), day));
		List<ItemCategory> unknown = new ArrayList<>();
		if (shares.drug().isEmpty()) {
			unknown.add(ItemCategory.DRUG);
		}
		if (shares.item().isEmpty()) {
			unknown.addAll(List.of(ItemCategory.CONSUMABLE, ItemCategory.DEVICE, ItemCategory.MEDICAL_SERVICE));
		}
		return paged.answer(this.lists.items(question.withoutClassB(unknown), paged.page(), paged.size()),
				(item) -> rows.share(item, share(item, shares)));
	}

	private static BigDecimal share(Listed item, FirstShares shares) {
		if (item.itemClass() == ItemClass.A) {
			return BigDecimal.ZERO;
		}
		if (item.itemClass() == ItemClass.B) {
			return ((item.category() == ItemCategory.DRUG) ? shares.drug() : shares.item()).orElseThrow();
		}
		return BigDecimal.ONE;
	}

}
