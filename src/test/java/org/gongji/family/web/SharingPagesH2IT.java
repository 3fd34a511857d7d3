package org.gongji.family.web;

import org.gongji.testing.OnH2;

@OnH2
class SharingPagesH2IT extends SharingPagesCases {

}
