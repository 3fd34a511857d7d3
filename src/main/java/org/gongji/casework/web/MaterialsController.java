package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.casework.CaseKind;
import org.gongji.casework.Ground;
import org.gongji.casework.Materials;
import org.gongji.casework.NeededMaterial;
import org.gongji.casework.Situation;
import org.gongji.casework.Way;
import org.gongji.casework.Ways;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What may be asked for in each region and what to bring, for everyone to read. */
@Controller
class MaterialsController {

	/** What every region does, whatever its document says of balances. */
	private static final List<CaseKind> ALWAYS = List.of(CaseKind.TRANSFER_IN, CaseKind.MANUAL_REIMBURSEMENT,
			CaseKind.ACCOUNT_CORRECTION, CaseKind.RECORD_MERGE);

	private final Materials materials;

	private final Regions regions;

	private final RuleBooks books;

	private final Clock clock;

	MaterialsController(Materials materials, Regions regions, RuleBooks books, Clock clock) {
		this.materials = materials;
		this.regions = regions;
		this.books = books;
		this.clock = clock;
	}

	@GetMapping("/materials")
	ModelAndView list() {
		return new ModelAndView("casework/materials-regions", "regions", this.regions.all());
	}

	/**
	 * @param only one situation or other matter by its word, such as {@code death}; all
	 * of them for an empty or unknown one
	 */
	@GetMapping("/materials/{code}")
	ModelAndView region(@PathVariable String code, @RequestParam(name = "for", defaultValue = "") String only) {
		RegionCard card = this.regions.byCode(code).orElseThrow(() -> new MissingRow("region"));
		LocalDate today = LocalDate.now(this.clock);
		RuleBook book = this.books.on(card.region(), today);
		List<Topic> topics = new ArrayList<>();
		for (Situation situation : Situation.values()) {
			topics.add(topic(card.region(), Ways.of(situation, book, today)));
		}
		ALWAYS.forEach((kind) -> topics.add(new Topic(kind.name(), null, List.of(list(card.region(), kind, null)))));
		List<Topic> shown = topics.stream().filter((topic) -> topic.word().equals(only)).toList();
		return new ModelAndView("casework/materials").addObject("card", card)
			.addObject("day", today)
			.addObject("book", book)
			.addObject("single", !shown.isEmpty())
			.addObject("topics", shown.isEmpty() ? topics : shown);
	}

	private Topic topic(Region region, Way way) {
		Ground ground = way.situation().ground();
		String word = (ground != null) ? ground.name() : null;
		return new Topic(way.situation().name(), way,
				way.offered().stream().map((kind) -> list(region, kind, word)).toList());
	}

	private ToBring list(Region region, CaseKind kind, String ground) {
		return new ToBring(kind, this.materials.needed(region, kind, ground));
	}

	/** One matter: its name, what the law says (null: nothing to ask), what to bring. */
	record Topic(String name, Way way, List<ToBring> lists) {

		public String word() {
			return this.name.toLowerCase(Locale.ROOT);
		}

	}

	/** What to bring for one kind of case. */
	record ToBring(CaseKind kind, List<NeededMaterial> materials) {

	}

}
