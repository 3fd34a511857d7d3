package org.gongji.account.web;

import org.gongji.testing.OnH2;

@OnH2
class StatementH2IT extends StatementCases {

}
