package org.gongji.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.gongji.audit.AuditFilter;

import org.springframework.validation.BindingResult;

/** What an auditor types to search. */
record AuditForm(String day, String actor, String act, String subject, String behalf) {

	AuditForm {
		day = (day != null) ? day.strip() : "";
		actor = (actor != null) ? actor.strip() : "";
		act = (act != null) ? act.strip() : "";
		subject = (subject != null) ? subject.strip() : "";
		behalf = (behalf != null) ? behalf.strip() : "";
	}

	AuditFilter read(BindingResult faults) {
		LocalDate when = null;
		try {
			when = this.day.isEmpty() ? null : LocalDate.parse(this.day);
		}
		catch (DateTimeParseException ex) {
			faults.rejectValue("day", "audit.search.day.bad");
		}
		return new AuditFilter(when, this.actor.isEmpty() ? null : this.actor, this.act.isEmpty() ? null : this.act,
				id("subject", this.subject, faults), id("behalf", this.behalf, faults));
	}

	private static UUID id(String field, String typed, BindingResult faults) {
		try {
			return typed.isEmpty() ? null : UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			faults.rejectValue(field, "audit.search.subject.bad");
			return null;
		}
	}

}
