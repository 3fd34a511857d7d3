package org.gongji.crediting.web;

import org.gongji.testing.OnH2;

@OnH2
class InterestPagesH2IT extends InterestPagesCases {

}
