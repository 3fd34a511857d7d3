package org.gongji.spending.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.gongji.benefit.CareArea;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.ClaimPaper;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitBill;
import org.gongji.benefit.VisitKind;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.provider.OneLine;
import org.gongji.provider.Specialty;
import org.gongji.spending.VisitPlace;

import org.springframework.validation.BindingResult;

/** Reads a bill as typed; what is wrong is said beside its field. */
final class BillReading {

	private static final int LONGEST_DRUG = 80;

	private final BillForm form;

	private final BindingResult errors;

	BillReading(BillForm form, BindingResult errors) {
		this.form = form;
		this.errors = errors;
	}

	/** The visit on a day; null where something is wrong. */
	Visit visit(LocalDate day) {
		VisitBill bill = bill();
		VisitKind kind = choice(VisitKind.values(), this.form.getKind(), "kind");
		CareArea area = choice(CareArea.values(), this.form.getArea(), "area");
		CostOrigin origin = choice(CostOrigin.values(), this.form.getOrigin(), "origin");
		CarePlace place = place();
		CarePlace behind = behind(place);
		String drug = (kind == VisitKind.NEGOTIATED_DRUG) ? drug() : "";
		if (!this.form.getDisease().matches("[a-z_]{0,60}")) {
			this.errors.rejectValue("disease", "spending.calculator.choice.unknown");
		}
		if (this.errors.hasErrors()) {
			return null;
		}
		Set<ClaimPaper> papers = this.form.isByHand() ? EnumSet.allOf(ClaimPaper.class) : null;
		return new Visit(day, kind, area, place, behind, bill, origin, this.form.getDisease(), drug, papers);
	}

	private VisitBill bill() {
		Money total = amount(this.form.getTotal(), "total");
		Money outside = amount(this.form.getOutside(), "outside");
		Money drug = amount(this.form.getClassBDrug(), "classBDrug");
		Money item = amount(this.form.getClassBItem(), "classBItem");
		Money inScope = amount(this.form.getInScope(), "inScope");
		if (this.form.getTotal().isBlank() || total.isZero()) {
			if (!this.errors.hasFieldErrors("total")) {
				this.errors.rejectValue("total", "spending.calculator.total.missing");
			}
			return null;
		}
		Money parts = outside.plus(drug).plus(item);
		if (this.form.getInScope().isBlank()) {
			inScope = total.minus(parts);
		}
		if (!parts.plus(inScope).equals(total) || inScope.isNegative()) {
			Money sum = inScope.isNegative() ? parts : parts.plus(inScope);
			this.errors.rejectValue("total", "spending.calculator.total.sum", new Object[] { total.yuan(), sum.yuan() },
					null);
			return null;
		}
		return new VisitBill(inScope, drug, item, outside);
	}

	/** Zero where nothing was typed. */
	private Money amount(String typed, String field) {
		return amount(typed, field, this.errors).orElse(Money.ZERO);
	}

	/** Empty where nothing was typed, or something that is no amount. */
	static Optional<Money> amount(String typed, String field, BindingResult errors) {
		if (typed.isBlank()) {
			return Optional.empty();
		}
		Optional<Money> amount = AmountText.read(typed);
		if (amount.isEmpty()) {
			errors.rejectValue(field, "spending.calculator.amount.bad");
		}
		return amount;
	}

	private CarePlace place() {
		VisitPlace level = choice(VisitPlace.values(), this.form.getLevel(), "level");
		Specialty specialty = choice(Specialty.values(), this.form.getSpecialty(), "specialty");
		return (level != null && specialty != null) ? level.place(specialty, !this.form.isUndesignated()) : null;
	}

	/** The prescriber or the host counts at places that have no level of their own. */
	private CarePlace behind(CarePlace place) {
		boolean needed = place != null && (place.kind() == CarePlace.Kind.INTERNET_HOSPITAL
				|| place.kind() == CarePlace.Kind.DUAL_CHANNEL_PHARMACY);
		if (this.form.getBehind().isBlank() && !needed) {
			return null;
		}
		Optional<VisitPlace> level = Words.find(VisitPlace.values(), this.form.getBehind())
			.filter(VisitPlace::institution);
		if (level.isEmpty()) {
			this.errors.rejectValue("behind", "spending.calculator.behind.missing");
			return null;
		}
		return (place == null || place.kind() == CarePlace.Kind.INSTITUTION) ? null
				: level.get().place(Specialty.GENERAL, true);
	}

	private String drug() {
		String drug = this.form.getDrug().strip();
		if (drug.isEmpty() || !OneLine.fine(drug, LONGEST_DRUG)) {
			this.errors.rejectValue("drug", "spending.calculator.drug.missing");
		}
		return drug;
	}

	private <E extends Enum<E>> E choice(E[] all, String word, String field) {
		Optional<E> found = Words.find(all, word);
		if (found.isEmpty()) {
			this.errors.rejectValue(field,
					word.isBlank() ? "spending.calculator.choice.missing" : "spending.calculator.choice.unknown");
		}
		return found.orElse(null);
	}

}
