package org.gongji.crediting;

import java.util.UUID;

import org.gongji.access.Region;

/**
 * Who declares contributions or pensions for people (用人单位), under which agency (经办机构).
 */
public record Employer(EmployerId id, Region region, EmployerCode code, String name, String agency) {

	/** As a key for pages and audit. */
	public UUID key() {
		return this.id.value();
	}

}
