package org.gongji.rules;

import org.gongji.testing.OnH2;

@OnH2
class XianFiguresH2IT extends XianFiguresCases {

}
