package org.gongji.account.web;

import org.gongji.testing.OnH2;

@OnH2
class StatementTooLongH2IT extends StatementTooLongCases {

}
