package org.gongji.family.web;

import org.gongji.access.RequestId;
import org.gongji.family.Proposal;
import org.gongji.family.Statement;
import org.gongji.person.CertificateKind;

/** What an owner types of a relative. */
record RelativeForm(String request, String name, String kind, String number, String birthday, String relation,
		String insured, String province) {

	RelativeForm {
		request = text(request);
		name = text(name);
		kind = text(kind);
		number = text(number);
		birthday = text(birthday);
		relation = text(relation);
		insured = text(insured);
		province = text(province);
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

	/** An empty one; most people have an identity card. */
	static RelativeForm fresh() {
		return new RelativeForm(RequestId.fresh().text(), "", CertificateKind.RESIDENT_ID.name(), "", "", "", "", "");
	}

	/** What was typed before, to be changed. */
	static RelativeForm of(Proposal proposal) {
		Statement stated = proposal.statement();
		boolean carried = stated.certificate().kind() == CertificateKind.RESIDENT_ID;
		return new RelativeForm(RequestId.fresh().text(), stated.name().text(), stated.certificate().kind().name(),
				stated.certificate().number(), carried ? "" : stated.birthday().toString(), stated.relation().name(),
				(stated.enrolledBy() != null) ? "enrol" : stated.insured() ? "yes" : "no",
				stated.insured() ? stated.province().code() : "");
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "RelativeForm";
	}

}
