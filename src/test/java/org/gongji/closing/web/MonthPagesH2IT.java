package org.gongji.closing.web;

import org.gongji.testing.OnH2;

@OnH2
class MonthPagesH2IT extends MonthPagesCases {

}
