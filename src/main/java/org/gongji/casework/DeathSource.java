package org.gongji.casework;

import java.util.Arrays;
import java.util.stream.Stream;

/** The paper that says that somebody has died (死亡证明材料). */
public enum DeathSource {

	/** 死亡医学证明. */
	DEATH_CERTIFICATE,
	/** 火化证明. */
	CREMATION,
	/** 公安户口注销证明. */
	POLICE,
	/** 法院宣告死亡判决. */
	COURT,
	/** 死亡人员名单, a file that another office sends. */
	REGISTER;

	/** Those that somebody brings to the window. */
	public static Stream<DeathSource> papers() {
		return Arrays.stream(values()).filter((one) -> one != REGISTER);
	}

	/** Key of the word for a reader. */
	public String messageKey() {
		return "casework.death.source." + name();
	}

}
