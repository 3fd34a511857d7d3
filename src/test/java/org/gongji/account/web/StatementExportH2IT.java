package org.gongji.account.web;

import org.gongji.testing.OnH2;

@OnH2
class StatementExportH2IT extends StatementExportCases {

}
