package org.gongji.provider;

import java.time.LocalDate;

import org.gongji.access.Region;

/**
 * A designated institution (定点医药机构) as other rooms see it. The level is null for a
 * pharmacy, the reason of suspension null while it is not suspended.
 */
public record Provider(ProviderId id, ProviderCode code, String name, Region region, ProviderKind kind,
		HospitalLevel level, Specialty specialty, Agreement agreement, String suspendedReason, long version) {

	public boolean suspended() {
		return this.suspendedReason != null;
	}

	/** Whether it may settle on that day, or why not. */
	public Designation designation(LocalDate day) {
		if (day.isBefore(this.agreement.from())) {
			return new Designation.NotBegun(this, this.agreement.from());
		}
		if (this.agreement.to() != null && !day.isBefore(this.agreement.to())) {
			return new Designation.Ended(this, this.agreement.to());
		}
		return suspended() ? new Designation.Suspended(this, this.suspendedReason) : new Designation.Designated(this);
	}

	public boolean designatedOn(LocalDate day) {
		return designation(day).inForce();
	}

}
