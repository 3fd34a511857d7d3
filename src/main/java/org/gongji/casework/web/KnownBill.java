package org.gongji.casework.web;

import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.spending.PaperBill;
import org.gongji.spending.VisitPlace;

/** A bill that is known, as its form shows it to be changed. */
final class KnownBill {

	private KnownBill() {
	}

	/** As its owner stated it, or as a clerk entered it. */
	static BillForm form(ReimbursementAsked asked, long version) {
		BillForm form = new BillForm();
		form.setVersion(Long.toString(version));
		form.setOn(asked.on().toString());
		form.setWhere(asked.where());
		asked.invoices().forEach((one) -> form.getInvoices().add(InvoiceForm.of(one)));
		if (asked.claim() != null && asked.claim().paper() != null) {
			read(asked.claim().paper(), form);
			form.setFromAccount(asked.claim().fromAccount() ? Boolean.TRUE : null);
		}
		return form;
	}

	private static void read(PaperBill paper, BillForm form) {
		form.setPlace(VisitPlace.of(paper.place()).name());
		form.setBehind((paper.behind() != null) ? VisitPlace.of(paper.behind()).name() : "");
		form.setSpecialty(paper.place().specialty().name());
		form.setDesignated(paper.place().designated() ? "yes" : "no");
		form.setArea(paper.area().name());
		form.setKind(paper.kind().name());
		form.setOrigin(paper.origin().name());
		form.setDisease(paper.disease());
		form.setDrug(paper.drug());
		paper.lines().forEach((line) -> form.getLines().add(BillLineForm.of(line)));
	}

}
