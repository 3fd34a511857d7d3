package org.gongji.notice;

import org.gongji.testing.OnH2;

@OnH2
class SendingH2IT extends SendingCases {

}
