package org.gongji.spending;

import java.util.Objects;

import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.person.CareStanding;
import org.gongji.person.Recognition;

/**
 * How a visit was registered (就诊登记): its kind, the disease or negotiated drug where the
 * kind needs one (otherwise empty), where the cost comes from, the doctor, and whether it
 * is to be settled without the benefit or without any account.
 */
public record VisitRegistration(VisitKind kind, String disease, String drug, CostOrigin origin, String doctor,
		boolean withoutBenefit, boolean withoutAccounts) {

	/** What a visit is when nobody says otherwise. */
	public static final VisitRegistration ORDINARY = new VisitRegistration(VisitKind.ORDINARY, "", "",
			CostOrigin.ORDINARY, "", false, false);

	public VisitRegistration {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(disease, "disease");
		Objects.requireNonNull(origin, "origin");
		Objects.requireNonNull(doctor, "doctor");
		if ((kind == VisitKind.NEGOTIATED_DRUG) == drug.isEmpty()) {
			throw new IllegalArgumentException("Exactly a negotiated drug has a name");
		}
	}

	/**
	 * Whether the disease of a special visit is one that was recognised for the patient.
	 */
	boolean recognisedBy(CareStanding standing) {
		return this.kind != VisitKind.SPECIAL || standing.diseases(Recognition.Kind.SPECIAL).contains(this.disease);
	}

	/** The same visit, settled by these means. */
	public VisitRegistration by(boolean noBenefit, boolean noAccounts) {
		return new VisitRegistration(this.kind, this.disease, this.drug, this.origin, this.doctor, noBenefit,
				noAccounts);
	}

}
