import type { ScreenshotTemplate } from '../core/template';
import { factsOf, type DemoCaseFacts, type DemoStory } from './demo-story';
import { unreceivedCertificate, unreceivedTracking } from './logistics-scenes';
import { orderPage, reviewOnPage } from './seller-pages';
import { competitorBill, competitorThread } from './sms-scenes';
import { extortionOnPc, moveToWechat, talkOfAnotherBuyer } from './wangwang-scenes';
import { extortionOnWechat, extortionProfile, loneWechatTalk } from './wechat-scenes';

export interface Scene {
  /** The ending says the format: `.png`, or `.jpg` for JPEG. */
  file: string;
  template: ScreenshotTemplate;
}

/** case key / channel / part → what the picture shows */
const drawings: Readonly<Record<string, (facts: DemoCaseFacts) => ScreenshotTemplate>> = {
  'extortion-wangwang/wangwang/chat': extortionOnPc,
  'extortion-wechat/wechat/chat': extortionOnWechat,
  'extortion-wechat/wechat/profile': extortionProfile,
  'extortion-wechat/wechat/reason': moveToWechat,
  'competitor-sms/sms/thread': competitorThread,
  'competitor-sms/sms/bill': competitorBill,
  'unreceived-red-stamp/red_stamp/certificate': unreceivedCertificate,
  'unreceived-red-stamp/tracking/record': unreceivedTracking,
  'extortion-other-order/wangwang/chat': talkOfAnotherBuyer,
  'extortion-wechat-incomplete/wechat/chat': loneWechatTalk,
};

/** Every evidence file of the story with its template. Throws when a file has no drawing. */
export function demoScenes(story: DemoStory): Scene[] {
  return story.cases.flatMap((disputeCase) => {
    const facts = factsOf(story, disputeCase);
    return disputeCase.evidence.map(({ file, channel, part }) => {
      const key = `${disputeCase.key}/${channel}/${part}`;
      const draw = drawings[key];
      if (!draw) throw new Error(`no drawing for ${key}`);
      return { file, template: draw(facts) };
    });
  });
}

/** The seller's own pages behind each case: the order and the review. Not evidence of the demo. */
export function sellerPageScenes(story: DemoStory): Scene[] {
  return story.cases.flatMap((disputeCase) => {
    const facts = factsOf(story, disputeCase);
    return [
      { file: `order-${disputeCase.key}.png`, template: orderPage(facts) },
      { file: `review-${disputeCase.key}.png`, template: reviewOnPage(facts) },
    ];
  });
}
