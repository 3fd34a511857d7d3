package org.gongji.casework;

import org.gongji.person.Scheme;

/** What somebody is in who asks for a balance (情形), as people would say it. */
public enum Situation {

	/** 转到外地职工医保，那边有个人账户. */
	MOVED_WITH_ACCOUNT(Ground.RELOCATION, new Destination(false, Scheme.EMPLOYEE, true)),
	/** 转到外地职工医保，那边没有个人账户. */
	MOVED_WITHOUT_ACCOUNT(Ground.RELOCATION, new Destination(false, Scheme.EMPLOYEE, false)),
	/** 转到外地城乡居民医保. */
	MOVED_TO_RESIDENT(Ground.RELOCATION, new Destination(false, Scheme.RESIDENT, false)),
	/** 在本地转为城乡居民医保. */
	RESIDENT_HERE(Ground.CHANGE_TO_RESIDENT, new Destination(true, Scheme.RESIDENT, false)),
	/** 长期住在外地. */
	LIVING_ELSEWHERE(Ground.LONG_TERM_NON_LOCAL, null),
	/** 其他特殊原因. */
	SPECIAL_REASON(Ground.OTHER_SPECIAL_REASON, null),
	/** 家人去世. */
	DEATH(null, null);

	private final Ground ground;

	private final Destination destination;

	Situation(Ground ground, Destination destination) {
		this.ground = ground;
		this.destination = destination;
	}

	/** The ground of a request in it; null after a death. */
	public Ground ground() {
		return this.ground;
	}

	/** Where the relation goes, or null where it stays. */
	public Destination destination() {
		return this.destination;
	}

}
