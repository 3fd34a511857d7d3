package org.gongji.notice;

import org.gongji.testing.OnH2;

@OnH2
class PhoneH2IT extends PhoneCases {

}
