package org.gongji.notice.web;

import org.gongji.testing.OnH2;

@OnH2
class PhonePagesH2IT extends PhonePagesCases {

}
