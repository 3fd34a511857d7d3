package org.gongji.family;

import org.gongji.testing.OnH2;

@OnH2
class TextedCodeLimitsH2IT extends TextedCodeLimitsCases {

}
