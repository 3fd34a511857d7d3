package org.gongji.rules;

import org.gongji.testing.OnH2;

@OnH2
class RulesPageH2IT extends RulesPageCases {

}
