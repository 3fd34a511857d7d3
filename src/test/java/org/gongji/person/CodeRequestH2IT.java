package org.gongji.person;

import org.gongji.testing.OnH2;

@OnH2
class CodeRequestH2IT extends CodeRequestCases {

}
