package org.gongji.notice.web;

import org.gongji.testing.OnH2;

@OnH2
class OpenChannelsH2IT extends OpenChannelsCases {

}
