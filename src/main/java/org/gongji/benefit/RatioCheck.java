package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.gongji.benefit.RatioFinding.Code;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;

/**
 * Checks the ratios of the ordinary benefit that an officer enters against what the
 * document asks of them: a floor, and favour for retirees and for primary care. Equal
 * ratios are no disfavour; cells that are missing are not compared.
 */
public final class RatioCheck {

	private static final String EMPLOYEE = PersonStatus.EMPLOYEE.name().toLowerCase(Locale.ROOT);

	private static final String RETIREE = PersonStatus.RETIREE.name().toLowerCase(Locale.ROOT);

	private static final Set<String> HIGHEST = Set.of(HospitalLevel.LEVEL_3.text(), HospitalLevel.LEVEL_3A.text(),
			HospitalLevel.LEVEL_3B.text(), HospitalLevel.LEVEL_3C.text());

	private RatioCheck() {
	}

	/**
	 * What the document has against such ratios, refusals first; none when all is well.
	 */
	public static List<RatioFinding> check(RuleTable ratios, RuleBook book) {
		List<RatioFinding> findings = new ArrayList<>();
		book.find(BenefitKeys.RATIO_FLOOR).ifPresent((floor) -> {
			if (anyBelow(ratios, floor.value())) {
				findings.add(new RatioFinding(Code.RATIO_BELOW_FLOOR, floor.citation()));
			}
		});
		warn(BenefitKeys.FAVOUR_RETIREES, retireeBelow(ratios), Code.RETIREE_NOT_FAVOURED, book, findings);
		warn(BenefitKeys.FAVOUR_PRIMARY, primaryBelow(ratios), Code.PRIMARY_NOT_FAVOURED, book, findings);
		return List.copyOf(findings);
	}

	private static void warn(RuleKey<Boolean> asked, boolean found, Code code, RuleBook book,
			List<RatioFinding> findings) {
		book.find(asked)
			.filter((ruled) -> ruled.value() && found)
			.ifPresent((ruled) -> findings.add(new RatioFinding(code, ruled.citation())));
	}

	private static boolean anyBelow(RuleTable ratios, BigDecimal floor) {
		return ratios.rows()
			.stream()
			.anyMatch((row) -> below(ratios, row, EMPLOYEE, floor) || below(ratios, row, RETIREE, floor));
	}

	private static boolean below(RuleTable ratios, String row, String column, BigDecimal floor) {
		return ratios.ratio(row, column).filter((ratio) -> ratio.compareTo(floor) < 0).isPresent();
	}

	private static boolean retireeBelow(RuleTable ratios) {
		return ratios.rows()
			.stream()
			.anyMatch((row) -> ratios.ratio(row, EMPLOYEE)
				.filter((active) -> below(ratios, row, RETIREE, active))
				.isPresent());
	}

	private static boolean primaryBelow(RuleTable ratios) {
		return primaryBelow(ratios, EMPLOYEE) || primaryBelow(ratios, RETIREE);
	}

	private static boolean primaryBelow(RuleTable ratios, String column) {
		return ratios.rows()
			.stream()
			.filter(HIGHEST::contains)
			.anyMatch((row) -> ratios.ratio(row, column)
				.filter((highest) -> below(ratios, HospitalLevel.LEVEL_1.text(), column, highest))
				.isPresent());
	}

}
