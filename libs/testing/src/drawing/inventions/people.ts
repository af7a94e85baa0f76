import type { Random } from '../core/random';
import { buyerNick, maskedNick, personName, shopName, staffNick, talkNick } from './nicks';
import { maskedMobile, mobileNumber, qqNumber, wechatId } from './numbers';

export interface Buyer {
  nick: string;
  /** As pages show it to strangers, `t**8` */
  maskedNick: string;
  name: string;
  phone: string;
  /** `138****8888` */
  maskedPhone: string;
  wechatId: string;
  wechatNick: string;
  qq: string;
  qqNick: string;
  region: string;
  address: string;
}

export interface Shop {
  name: string;
  staffNick: string;
  phone: string;
  qq: string;
  /** Colour of the shop's picture */
  colour: string;
}

const places = [
  ['浙江', '杭州', '余杭区文一西路'], ['广东', '深圳', '南山区科苑路'], ['江苏', '苏州', '姑苏区干将东路'], ['四川', '成都', '武侯区天府大道'],
  ['湖北', '武汉', '洪山区珞喻路'], ['山东', '青岛', '市南区香港中路'], ['河南', '郑州', '金水区花园路'], ['福建', '厦门', '思明区湖滨南路'],
  ['陕西', '西安', '雁塔区科技路'], ['辽宁', '大连', '沙河口区中山路'], ['黑龙江', '哈尔滨', '道里区尚志大街'], ['云南', '昆明', '五华区翠湖南路'],
] as const; // prettier-ignore

export function inventBuyer(random: Random): Buyer {
  const nick = buyerNick(random);
  const phone = mobileNumber(random);
  const [province, city, street] = random.pick(places);
  return {
    nick,
    maskedNick: maskedNick(nick, random.int(1, 3)),
    name: personName(random),
    phone,
    maskedPhone: maskedMobile(phone),
    wechatId: wechatId(random),
    wechatNick: talkNick(random),
    qq: qqNumber(random),
    qqNick: talkNick(random),
    region: `${province} ${city}`,
    address: `${province}省 ${city}市 ${street}${random.int(1, 999)}号${random.int(1, 30)}幢${random.int(101, 2804)}室`,
  };
}

export function inventShop(random: Random): Shop {
  const name = shopName(random);
  return {
    name,
    staffNick: staffNick(random, name),
    phone: mobileNumber(random),
    qq: qqNumber(random),
    colour: random.pick(['#3f8f6b', '#b26a3c', '#4a6fb5', '#a8425f', '#5f5aa2', '#d0773a', '#2f7f86']),
  };
}
