package org.gongji.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of a member's pages are closed to who acts for the member. */
class MemberPagesTest {

	private static final String ID = "0192d3a4-1111-7222-8333-444455556666";

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			path                | window | helper
			/my                 | false  | false
			/my/code            | true   | true
			/my/codes           | false  | true
			/my/codes/new       | false  | true
			/my/codes/ID        | true   | true
			/my/codes/ID/agree  | false  | true
			/my/codes/ID/end    | false  | true
			/my/codes/0192D3A4-1111-7222-8333-444455556666 | true | true
			/my/codes/1-1-1-1-1 | true   | true
			/my/code/new        | true   | true
			/my/messages/ID/open | true  | true
			/my/family/new      | false  | false
			/my/family/proposals/ID/commitment | false | false
			/my/card/loss       | false  | false
			/my/card/pin/waive  | true   | true
			/my/card/pin        | true   | true
			/my/card/found      | false  | true
			/my/phone           | false  | true
			/my/phone/code      | false  | true
			/my/card/loss       | false  | false
			/my/helpers         | false  | true
			/my/cases           | false  | false
			/my/cases/ID        | false  | false
			/my/cases/ID/materials | false | false
			/my/cases/ID/account | false | true
			/my/cases/ID/withdraw | false | true
			/my/cases/new       | false  | true
			/my/cases/new/check | false  | true
			/my/cases/new/reimbursement | false | true
			""")
	void closed(String path, boolean window, boolean helper) {
		String page = path.replace("ID", ID);
		assertThat(MemberPages.closed(page, Behalf.Kind.WINDOW)).isEqualTo(window);
		assertThat(MemberPages.closed(page, Behalf.Kind.HELPER)).isEqualTo(helper);
	}

}
