package org.gongji.spending.web;

import org.gongji.testing.OnH2;

@OnH2
class PremiumPagesH2IT extends PremiumPagesCases {

}
