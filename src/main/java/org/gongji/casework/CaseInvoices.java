package org.gongji.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invoices of manual claims (发票): each is claimed once in a region, unless its case
 * ended without payment.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseInvoices {

	private final JdbcClient jdbc;

	CaseInvoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An invoice that stands in a case already. */
	record Used(String number, CaseId by) {

	}

	/** The first of these that a case other than this one has. */
	Optional<Used> used(Region region, List<Invoice> invoices, CaseId except) {
		return this.jdbc
			.sql("select number, case_id from casework_invoice where live_key in (:keys) and case_id <> :except "
					+ "order by live_key")
			.param("keys", invoices.stream().map((one) -> key(region, one)).toList())
			.param("except", except.value())
			.query((row, number) -> new Used(row.getString("number"), new CaseId(row.getObject("case_id", UUID.class))))
			.list()
			.stream()
			.findFirst();
	}

	/** Another case that was faster ends the transaction by the unique key. */
	void add(CaseId one, Region region, List<Invoice> invoices) {
		for (int at = 0; at < invoices.size(); at++) {
			Invoice invoice = invoices.get(at);
			this.jdbc.sql("""
					insert into casework_invoice (case_id, place, region, number, amount_fen, live_key)
					values (?, ?, ?, ?, ?, ?)""")
				.params(one.value(), at + 1, region.code(), invoice.number(), invoice.amount().fen(),
						key(region, invoice))
				.update();
		}
	}

	/** The case has these and no others. */
	void change(CaseId one, Region region, List<Invoice> invoices) {
		this.jdbc.sql("delete from casework_invoice where case_id = ?").param(one.value()).update();
		add(one, region, invoices);
	}

	/** The case ended without payment: its invoices may be claimed again. */
	void free(CaseId one) {
		this.jdbc.sql("update casework_invoice set live_key = null where case_id = ?").param(one.value()).update();
	}

	private static String key(Region region, Invoice invoice) {
		return region.code() + ":" + invoice.number();
	}

}
