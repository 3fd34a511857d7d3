package org.gongji.casework;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done to a case: from which states, and to which it leads. The one table of
 * allowed moves; {@code docs/casework.md} draws it.
 */
public enum CaseMove {

	/** 受理: where every case begins. */
	OPEN(CaseState.OPEN),
	/** 等待. */
	HOLD(CaseState.HELD, CaseState.OPEN),
	/** 提交复核. */
	PREPARE(CaseState.PREPARED, CaseState.OPEN, CaseState.HELD),
	/** 退回经办人. */
	GIVE_BACK(CaseState.OPEN, CaseState.PREPARED, CaseState.SECONDED),
	/** 复核通过，待第三人. */
	SECOND(CaseState.SECONDED, CaseState.PREPARED),
	/** 批准. */
	APPROVE(CaseState.APPROVED, CaseState.PREPARED, CaseState.SECONDED),
	/** 不予办理. */
	REFUSE(CaseState.REFUSED, CaseState.OPEN, CaseState.HELD),
	/** 撤回. */
	WITHDRAW(CaseState.WITHDRAWN, CaseState.OPEN, CaseState.HELD, CaseState.PREPARED, CaseState.SECONDED),
	/** 收回余额: it could not arrive, and is on the account again. */
	RECALL(CaseState.WITHDRAWN, CaseState.APPROVED),
	/** 发出付款. */
	SEND(CaseState.PAYING, CaseState.APPROVED, CaseState.BOUNCED),
	/** 银行退回. */
	BOUNCE(CaseState.BOUNCED, CaseState.PAYING, CaseState.DONE),
	/** 办结. */
	FINISH(CaseState.DONE, CaseState.APPROVED, CaseState.PAYING, CaseState.BOUNCED);

	private final CaseState to;

	private final Set<CaseState> from;

	CaseMove(CaseState to, CaseState... from) {
		this.to = to;
		this.from = EnumSet.noneOf(CaseState.class);
		this.from.addAll(Set.of(from));
	}

	public CaseState to() {
		return this.to;
	}

	/** Whether it may be done to a case in that state. */
	public boolean from(CaseState state) {
		return this.from.contains(state);
	}

	public Set<CaseState> from() {
		return Set.copyOf(this.from);
	}

}
