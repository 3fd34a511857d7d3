package org.gongji.crediting;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books a file of balances from before the reform to the accounts of one city: 1.00, 2.00
 * and so on, 5.00 at most.
 */
public final class BusyOpenings {

	static final Region LINCANG = new Region("530900");

	private static final LocalDate AS_OF = LocalDate.of(2021, 12, 31);

	private BusyOpenings() {
	}

	/** Takes the number of people, then the product's options. */
	public static void main(String[] args) throws InterruptedException {
		BusyOffice.open(args, BusyOpenings::prepare, BusyOpenings::work);
	}

	private static void work(ConfigurableApplicationContext application) {
		OpeningImports imports = application.getBean(OpeningImports.class);
		BusyOffice.until(() -> imports.of(LINCANG).get(0).state() == OpeningImport.State.DONE,
				application.getBean(OpeningWork.class)::step);
	}

	private static void prepare(ConfigurableApplicationContext application, int people) {
		OpeningImports imports = application.getBean(OpeningImports.class);
		if (!imports.of(LINCANG).isEmpty()) {
			return;
		}
		application.getBean(ManyMembers.class).settle(LINCANG, people, List.of());
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		Declaration.Totals sum = new Declaration.Totals(people, Money.ofFen(people / 5 * 1500L));
		OpeningImportId id = OpeningImportId.fresh();
		imports.insert(new OpeningImport(id, LINCANG, AS_OF, new Declaration.Source("旧账.csv", "0".repeat(64), null),
				OpeningImport.State.PREVIEW, sum, sum, 0, false,
				new Declaration.Step("prepares", java.time.Instant.now()), null, 0,
				new Declaration.Totals(0, Money.ZERO), null, null));
		jdbc.sql("""
				insert into opening_row (import_id, row_number, region, person_id, account_id, amount_fen)
				select cast(? as uuid), n.place, n.region, n.person_id, n.id, (mod(n.place, 5) + 1) * 100
				  from (select cast(row_number() over (order by a.id) as integer) as place, a.id, a.region, a.person_id
				          from personal_account a) n""").param(id.value()).update();
		imports.counted(id, sum, 0, false);
		OpeningBalances balances = application.getBean(OpeningBalances.class);
		balances.submit(id, LINCANG, SomeRuns.prepares(LINCANG));
		balances.approve(id, LINCANG, SomeRuns.approves(LINCANG));
	}

}
