package org.gongji.exchange;

import java.time.LocalDate;

import org.gongji.person.PersonId;

/**
 * A visit that the software of a hospital registered (门诊挂号).
 *
 * @param doctor who treats, by name
 * @param begins the day of care, which picks the law
 * @param medType the kind of care; empty until it was told
 * @param disease the code of the disease for which the kind asks; else empty
 * @param request the message that registered it
 * @param cancelledBy the message that cancelled it; null while it stands
 */
record SeenVisit(String mdtrtId, PersonId person, String iptOtpNo, String insutype, String doctor, LocalDate begins,
		String medType, String disease, String request, String digest, String cancelledBy) {

	boolean cancelled() {
		return this.cancelledBy != null;
	}

}
