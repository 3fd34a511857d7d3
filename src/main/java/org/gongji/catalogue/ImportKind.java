package org.gongji.catalogue;

/** The files that can be read into the catalogue; docs/import.md lists their columns. */
public enum ImportKind {

	/** 1301 西药中成药目录: 92 columns, 97 in its newer form. */
	DRUGS(92, 120),
	/** 1306 医用耗材目录: 71 columns. */
	CONSUMABLES(71, 120),
	/** Gongji's own table for goods without a national file (自有目录): 16 columns. */
	HOUSE(16, 16);

	private final int fewest;

	private final int most;

	ImportKind(int fewest, int most) {
		this.fewest = fewest;
		this.most = most;
	}

	int fewest() {
		return this.fewest;
	}

	int most() {
		return this.most;
	}

}
