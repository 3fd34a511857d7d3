package org.gongji;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.gongji.benefit.EligibilityCases;
import org.gongji.benefit.SequenceCases;
import org.gongji.benefit.SettleCases;
import org.gongji.casework.RefundCases;
import org.gongji.casework.TransferCases;
import org.gongji.crediting.CreditCases;
import org.gongji.family.BindCases;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyKinds;
import org.gongji.spending.PremiumCases;
import org.gongji.spending.SpendCases;

import org.springframework.stereotype.Component;

/** The one list of the kinds of policy cases: of the command and of the page alike. */
@Component
class CaseKinds implements PolicyKinds {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Override
	public List<PolicyCase.Kind> on(LocalDate today) {
		return List.of(new SpendCases(today, SHANGHAI), new PremiumCases(today), new BindCases(today),
				new CreditCases(today), new TransferCases(today), new RefundCases(today), new SettleCases(today),
				new SequenceCases(today), new EligibilityCases(today));
	}

}
