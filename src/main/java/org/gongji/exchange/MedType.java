package org.gongji.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;

/**
 * The kinds of outpatient care of the interface (医疗类别) and the benefit that each asks
 * for.
 */
enum MedType {

	/** 普通门诊. */
	ORDINARY("11", VisitKind.ORDINARY),
	/** 门诊挂号. */
	REGISTRATION("12", VisitKind.ORDINARY),
	/** 急诊. */
	EMERGENCY("13", VisitKind.EMERGENCY_NOT_ADMITTED),
	/** 门诊慢特病: special where the disease is recognised as one. */
	CHRONIC_OR_SPECIAL("14", VisitKind.CHRONIC),
	/** 门诊慢病. */
	CHRONIC("140104", VisitKind.CHRONIC),
	/** 门诊特病. */
	SPECIAL("140201", VisitKind.SPECIAL),
	/** 特药. */
	SPECIAL_DRUG("15", VisitKind.NEGOTIATED_DRUG),
	/** 中医特色门诊. */
	CHINESE_MEDICINE("16", VisitKind.ORDINARY),
	/** 日间手术. */
	DAY_SURGERY("28", VisitKind.DAY_SURGERY),
	/** 生育门诊: check-ups before birth. */
	MATERNITY("51", VisitKind.ORDINARY);

	private final String code;

	private final VisitKind kind;

	MedType(String code, VisitKind kind) {
		this.code = code;
		this.kind = kind;
	}

	static Optional<MedType> of(String code) {
		return Arrays.stream(values()).filter((one) -> one.code.equals(code)).findFirst();
	}

	/** For the words of a refusal. */
	static String codes() {
		return Arrays.stream(values()).map((one) -> one.code).collect(Collectors.joining("、"));
	}

	/** The code under which a visit is known that came another way. */
	static String code(VisitKind kind) {
		return switch (kind) {
			case ORDINARY -> ORDINARY.code;
			case CHRONIC -> CHRONIC.code;
			case SPECIAL -> SPECIAL.code;
			case EMERGENCY_RESCUE, EMERGENCY_NOT_ADMITTED -> EMERGENCY.code;
			case NEGOTIATED_DRUG -> SPECIAL_DRUG.code;
			case DAY_SURGERY -> DAY_SURGERY.code;
		};
	}

	/**
	 * The benefit it asks for; a special one where the disease is recognised as such.
	 */
	VisitKind kind(boolean special) {
		return (this == CHRONIC_OR_SPECIAL && special) ? VisitKind.SPECIAL : this.kind;
	}

	CostOrigin origin() {
		return (this == MATERNITY) ? CostOrigin.PRENATAL_CHECK : CostOrigin.ORDINARY;
	}

}
