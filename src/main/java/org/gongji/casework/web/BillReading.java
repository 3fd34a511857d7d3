package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongji.benefit.CareArea;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.casework.Invoice;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.provider.OneLine;
import org.gongji.provider.Specialty;
import org.gongji.site.Choices;
import org.gongji.site.TypedDay;
import org.gongji.spending.BillScope;
import org.gongji.spending.BillAsked;
import org.gongji.spending.ClaimableBill;
import org.gongji.spending.PaperBill;
import org.gongji.spending.VisitPlace;

import org.springframework.validation.Errors;

/** Reads a bill as typed; what is wrong is said beside its field. */
final class BillReading {

	private static final int LONGEST = 60;

	private final BillForm form;

	private final Errors faults;

	BillReading(BillForm form, Errors faults) {
		this.form = form;
		this.faults = faults;
	}

	/** A bill of a till: only its invoices are typed. Null where something is wrong. */
	ReimbursementAsked known(ClaimableBill bill) {
		List<Invoice> invoices = invoices();
		together(invoices, bill.total());
		return this.faults.hasErrors() ? null : new ReimbursementAsked(new BillAsked(bill.id(), null, false), bill.on(),
				bill.where(), bill.total(), invoices);
	}

	/** What its owner says of it, before anybody has read its papers. */
	ReimbursementAsked unread(LocalDate today) {
		Optional<LocalDate> on = visit(today);
		List<Invoice> invoices = invoices();
		return this.faults.hasErrors() ? null : new ReimbursementAsked(null, on.get(), this.form.getWhere(),
				Money.sum(invoices.stream().map(Invoice::amount).toList()), invoices);
	}

	/** A bill that only its papers tell. Null where something is wrong. */
	ReimbursementAsked paper(LocalDate today) {
		Optional<LocalDate> on = visit(today);
		CarePlace place = place();
		CarePlace behind = behind(place);
		CareArea area = chosen(CareArea.class, this.form.getArea(), "area");
		VisitKind kind = chosen(VisitKind.class, this.form.getKind(), "kind");
		CostOrigin origin = chosen(CostOrigin.class, this.form.getOrigin(), "origin");
		String drug = (kind == VisitKind.NEGOTIATED_DRUG) ? drug() : "";
		String disease = (kind == VisitKind.SPECIAL) ? disease() : "";
		List<PaperBill.Line> lines = lines();
		Money total = Money.sum(lines.stream().map(PaperBill.Line::amount).toList());
		List<Invoice> invoices = invoices();
		together(invoices, total);
		if (this.faults.hasErrors()) {
			return null;
		}
		PaperBill bill = new PaperBill(on.get(), this.form.getWhere(), place, behind, area, kind, origin, disease, drug,
				lines);
		boolean account = Boolean.TRUE.equals(this.form.getFromAccount());
		return new ReimbursementAsked(new BillAsked(null, bill, account), bill.on(), bill.where(), total, invoices);
	}

	private Optional<LocalDate> visit(LocalDate today) {
		Optional<LocalDate> on = TypedDay.read(this.form.getOn());
		if (on.isEmpty() || on.get().isAfter(today)) {
			this.faults.rejectValue("on", on.isEmpty() ? "casework.bill.on.missing" : "casework.bill.on.future");
		}
		if (!OneLine.fine(this.form.getWhere(), LONGEST)) {
			this.faults.rejectValue("where", "casework.bill.where.missing");
		}
		return on;
	}

	private CarePlace place() {
		VisitPlace place = chosen(VisitPlace.class, this.form.getPlace(), "place");
		Specialty specialty = chosen(Specialty.class, this.form.getSpecialty(), "specialty");
		boolean told = this.form.getDesignated().equals("yes") || this.form.getDesignated().equals("no");
		if (!told) {
			this.faults.rejectValue("designated", "casework.bill.designated.missing");
		}
		return (place != null && specialty != null && told)
				? place.place(specialty, this.form.getDesignated().equals("yes")) : null;
	}

	/** The prescriber or the host counts at places that have no level of their own. */
	private CarePlace behind(CarePlace place) {
		boolean needed = place != null && (place.kind() == CarePlace.Kind.INTERNET_HOSPITAL
				|| place.kind() == CarePlace.Kind.DUAL_CHANNEL_PHARMACY);
		if (this.form.getBehind().isEmpty() && !needed) {
			return null;
		}
		Optional<VisitPlace> level = Choices.chosen(VisitPlace.class, this.form.getBehind())
			.filter(VisitPlace::institution);
		if (level.isEmpty()) {
			this.faults.rejectValue("behind", "casework.bill.behind.missing");
			return null;
		}
		return (place == null || place.kind() == CarePlace.Kind.INSTITUTION) ? null
				: level.get().place(Specialty.GENERAL, true);
	}

	private String drug() {
		if (!OneLine.fine(this.form.getDrug(), LONGEST)) {
			this.faults.rejectValue("drug", "casework.bill.drug.missing");
		}
		return this.form.getDrug();
	}

	private String disease() {
		if (!this.form.getDisease().matches("[a-z_]{1,40}")) {
			this.faults.rejectValue("disease", "casework.bill.disease.missing");
		}
		return this.form.getDisease();
	}

	private List<PaperBill.Line> lines() {
		List<PaperBill.Line> lines = new ArrayList<>();
		List<BillLineForm> typed = this.form.getLines();
		for (int at = 0; at < typed.size() && at < BillForm.MOST_LINES; at++) {
			if (!typed.get(at).blank()) {
				line(typed.get(at), "lines[" + at + "].").ifPresent(lines::add);
			}
		}
		if (typed.stream().allMatch(BillLineForm::blank)) {
			this.faults.rejectValue("lines[0].name", "casework.bill.lines.missing");
		}
		return lines;
	}

	private Optional<PaperBill.Line> line(BillLineForm typed, String at) {
		if (!OneLine.fine(typed.getName(), LONGEST)) {
			this.faults.rejectValue(at + "name", "casework.bill.line.name.missing");
		}
		BillScope scope = chosen(BillScope.class, typed.getScope(), at + "scope");
		Optional<Money> amount = amount(typed.getAmount(), at + "amount");
		return (scope != null && amount.isPresent() && !typed.getName().isEmpty())
				? Optional.of(new PaperBill.Line(typed.getName(), scope, amount.get())) : Optional.empty();
	}

	/** None of them stands there twice. */
	private List<Invoice> invoices() {
		List<Invoice> invoices = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		List<InvoiceForm> typed = this.form.getInvoices();
		for (int at = 0; at < typed.size() && at < BillForm.MOST_INVOICES; at++) {
			if (!typed.get(at).blank()) {
				invoice(typed.get(at), "invoices[" + at + "].", seen).ifPresent(invoices::add);
			}
		}
		if (typed.stream().allMatch(InvoiceForm::blank)) {
			this.faults.rejectValue("invoices[0].number", "casework.bill.invoices.missing");
		}
		return invoices;
	}

	/** They make up the whole bill. */
	private void together(List<Invoice> invoices, Money total) {
		Money sum = Money.sum(invoices.stream().map(Invoice::amount).toList());
		if (!this.faults.hasErrors() && !sum.equals(total)) {
			this.faults.rejectValue("invoices[0].amount", "casework.bill.invoices.sum",
					new Object[] { sum.yuan(), total.yuan() }, null);
		}
	}

	/** Another case has this invoice: said beside it. */
	static void twice(BillForm form, String number, Errors faults, String word, Object... more) {
		List<InvoiceForm> typed = form.getInvoices();
		for (int at = 0; at < typed.size(); at++) {
			if (Invoice.number(typed.get(at).getNumber()).filter(number::equals).isPresent()) {
				faults.rejectValue("invoices[" + at + "].number", word, more, null);
			}
		}
	}

	private Optional<Invoice> invoice(InvoiceForm typed, String at, Set<String> seen) {
		Optional<String> number = Invoice.number(typed.getNumber());
		if (number.isEmpty()) {
			this.faults.rejectValue(at + "number", "casework.bill.invoice.number.missing");
		}
		else if (!seen.add(number.get())) {
			this.faults.rejectValue(at + "number", "casework.bill.invoice.number.twice");
		}
		Optional<Money> amount = amount(typed.getAmount(), at + "amount");
		return number.flatMap((one) -> amount.map((sum) -> new Invoice(one, sum)));
	}

	private Optional<Money> amount(String typed, String field) {
		Optional<Money> amount = AmountText.read(typed).filter(Money::isPositive);
		if (amount.isEmpty()) {
			this.faults.rejectValue(field, "casework.bill.amount.missing");
		}
		return amount;
	}

	private <E extends Enum<E>> E chosen(Class<E> words, String typed, String field) {
		Optional<E> found = Choices.chosen(words, typed);
		if (found.isEmpty()) {
			this.faults.rejectValue(field, "casework.bill.choice.missing");
		}
		return found.orElse(null);
	}

}
