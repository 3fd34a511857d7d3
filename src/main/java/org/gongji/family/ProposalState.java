package org.gongji.family;

/** Where a proposal stands (绑定申请状态). */
public enum ProposalState {

	/** 填写中: seen by its owner alone. */
	DRAFT,
	/** 等家人确认. */
	WAITING,
	/** 已确认: a binding came of it. */
	CONFIRMED,
	/** 家人没有同意. */
	DECLINED,
	/** 已撤回. */
	WITHDRAWN,
	/** 过期没有确认. */
	EXPIRED,
	/** 填写的情况和登记的不符. */
	UNFIT;

	/** Whether nothing can happen to it any more. */
	public boolean closed() {
		return this != DRAFT && this != WAITING;
	}

	/** The kind of the tag that shows it. */
	public String tag() {
		return switch (this) {
			case CONFIRMED -> "good";
			case DRAFT, WAITING -> "warn";
			case DECLINED, UNFIT -> "bad";
			case WITHDRAWN, EXPIRED -> "plain";
		};
	}

}
