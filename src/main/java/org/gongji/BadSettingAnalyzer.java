package org.gongji;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the product does not start. */
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BadSetting cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
	}

}
