package org.gongji.casework;

import java.util.List;

import org.gongji.rules.Told;

import org.springframework.stereotype.Component;

/** What a case cannot go on without has been seen at the window. */
@Component
class MaterialsCheck implements CaseCheck {

	private final CaseMaterials materials;

	MaterialsCheck(CaseMaterials materials) {
		this.materials = materials;
	}

	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		List<Told> names = this.materials.missing(one).stream().map((need) -> need.material().name()).toList();
		return names.isEmpty() ? List.of() : List.of(CaseGap.of("materials", "casework.gap.materials", names));
	}

}
