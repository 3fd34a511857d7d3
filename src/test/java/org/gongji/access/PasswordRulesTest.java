package org.gongji.access;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
			password, name, fault
			kx7wmqp, li.lei, TOO_SHORT
			kx7wmqpd, li.lei, -
			春眠不觉晓处处, li.lei, TOO_SHORT
			春眠不觉晓处处闻, li.lei, -
			𠮷𠮷𠮷𠮷川川川, li.lei, TOO_SHORT
			12345678, li.lei, COMMON
			QWERTYUIOP, li.lei, COMMON
			aaaaaaaaaaaa, li.lei, COMMON
			dearbook, li.lei, COMMON
			Woaini1314, li.lei, COMMON
			mnbvcxz1, li.lei, COMMON
			19870612, li.lei, COMMON
			michael1987, li.lei, COMMON
			correct7horse, li.lei, -
			abababababab, li.lei, COMMON
			abcabcabxyz7, li.lei, -
			gongji-x7wmqp, li.lei, CONTEXT
			我的医保账户很安全, li.lei, CONTEXT
			xli.leix7wm, li.lei, CONTEXT
			xLI.LEIx7wm, li.lei, CONTEXT
			abcx7wmqpz, abc, -
			""")
	void passwordsAndWhyTheyAreRefused(String password, String name, PasswordFault fault) {
		assertThat(PasswordRules.check(password, name)).isEqualTo(Optional.ofNullable(fault));
	}

	@Test
	void lengthHasAnEnd() {
		String pattern = "xk7Wmq ";
		assertThat(PasswordRules.check(pattern.repeat(19).substring(0, 128), "li.lei")).isEmpty();
		assertThat(PasswordRules.check(pattern.repeat(19).substring(0, 129), "li.lei"))
			.contains(PasswordFault.TOO_LONG);
	}

}
