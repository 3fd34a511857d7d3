package org.gongji.notice.web;

import org.gongji.testing.OnH2;

@OnH2
class MessagePagesH2IT extends MessagePagesCases {

}
