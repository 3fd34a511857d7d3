package org.gongji.person.web;

import org.gongji.testing.OnH2;

@OnH2
class CardPagesH2IT extends CardPagesCases {

}
