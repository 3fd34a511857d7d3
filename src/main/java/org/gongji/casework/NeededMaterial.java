package org.gongji.casework;

import java.util.List;

import org.gongji.rules.Citation;
import org.gongji.rules.Told;

/**
 * A material that a request needs.
 *
 * @param when in which case alone it is needed, or null where it always is
 * @param instead what may be brought in its place
 * @param citation where the document speaks of it, or null for a habit of the window
 */
public record NeededMaterial(Material material, Told when, List<Material> instead, Citation citation) {

	public NeededMaterial {
		instead = List.copyOf(instead);
	}

	/** Whether no request of this kind goes without it. */
	public boolean always() {
		return this.when == null;
	}

	/** Whether a material of this code is it, or may take its place. */
	public boolean metBy(String code) {
		return this.material.code().equals(code)
				|| this.instead.stream().anyMatch((other) -> other.code().equals(code));
	}

}
