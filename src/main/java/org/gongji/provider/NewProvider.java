package org.gongji.provider;

import java.util.Objects;

import org.gongji.access.Region;

/**
 * An institution to be designated, every part already read; the level is null exactly for
 * a pharmacy, which is always general.
 */
public record NewProvider(ProviderCode code, String name, Region region, HospitalLevel level, Specialty specialty,
		Agreement agreement) {

	public NewProvider {
		Objects.requireNonNull(region, "region");
		Objects.requireNonNull(specialty, "specialty");
		Objects.requireNonNull(agreement, "agreement");
		if (!OneLine.fine(name)) {
			throw new IllegalArgumentException("Not an institution's name");
		}
		boolean pharmacy = code.kind() == ProviderKind.RETAIL_PHARMACY;
		if (pharmacy != (level == null) || (pharmacy && specialty != Specialty.GENERAL)) {
			throw new IllegalArgumentException("Exactly medical institutions have a level");
		}
	}

}
