package org.gongji.spending;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.benefit.Explained;
import org.gongji.rules.BlockedBills;

import org.springframework.stereotype.Component;

/** Tells the rules which bills met a figure or switch that the bureau has not set. */
@Component
class StoppedBills {

	private final BlockedBills blocked;

	StoppedBills(BlockedBills blocked) {
		this.blocked = blocked;
	}

	/** Writes nothing for a bill that met none. */
	void remember(Purchase purchase, Checked checked) {
		List<String> keys = new ArrayList<>();
		Explained explained = checked.assembled().explained();
		if (explained != null) {
			keys.addAll(explained.parameters());
			if (explained.outcome() == Explained.Outcome.NOT_ENABLED) {
				keys.add(explained.word());
			}
		}
		if (checked.decision() instanceof SpendingDecision.ParameterNotSet unset) {
			keys.addAll(unset.parameters());
		}
		if (!keys.isEmpty()) {
			Set<Region> regions = new LinkedHashSet<>(Set.of(checked.assembled().patient().region()));
			checked.assembled().facts().payers().forEach((payer) -> regions.add(payer.book().region()));
			this.blocked.stopped(regions, keys, purchase.request().text(), purchase.serviceDate());
		}
	}

}
