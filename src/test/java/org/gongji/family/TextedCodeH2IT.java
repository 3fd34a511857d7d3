package org.gongji.family;

import org.gongji.testing.OnH2;

@OnH2
class TextedCodeH2IT extends TextedCodeCases {

}
