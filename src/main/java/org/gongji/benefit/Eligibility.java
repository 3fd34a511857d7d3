package org.gongji.benefit;

import java.util.List;

import org.gongji.rules.Citation;

/** Whether somebody has a benefit at all, whatever it comes to. */
public sealed interface Eligibility permits BenefitDecision.Stopped, Eligibility.Entitled {

	List<Citation> citations();

	/** The benefit is there; the articles that give it. */
	record Entitled(List<Citation> citations, String digest) implements Eligibility {

	}

}
