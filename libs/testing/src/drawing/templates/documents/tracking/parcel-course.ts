import type { Random } from '../../../core/random';
import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import { addSeconds, couriers, mobileNumber, moment, personName, type Courier } from '../../../inventions';

export interface CourseNode {
  /** Asia/Shanghai `YYYY-MM-DD HH:mm:ss` */
  at: string;
  city: string;
  /** 揽收, 运输, 派送, 签收 */
  state: string;
  words: Markup;
}

export interface Parcel {
  courier: Courier;
  waybill: string;
  /** First first */
  nodes: CourseNode[];
  signed: boolean;
  from: string;
  to: string;
}

const cities = [
  '杭州市',
  '深圳市',
  '苏州市',
  '成都市',
  '武汉市',
  '青岛市',
  '郑州市',
  '厦门市',
  '西安市',
  '大连市',
  '哈尔滨市',
  '昆明市',
  '长沙市',
  '合肥市',
];
const hour = 3600;

function collected(random: Random, city: string): Markup {
  const clerk = personName(random);
  return random.pick([
    () =>
      markup`【${city}】快件已被【${city}${random.pick(['东城', '余杭', '高新'])}揽投部】揽收，揽收员：${clerk}（${field('phone', mobileNumber(random))}）`,
    () => markup`您的快件已由【${city}营业部】揽收，感谢使用`,
    () => markup`【${city}】${clerk} 已揽收`,
  ])();
}

function moved(random: Random, city: string, next: string | undefined): Markup {
  if (next === undefined)
    return markup`快件已到达【${city}${random.pick(['转运中心', '分拨中心', '营业部'])}】`;
  return random.pick([
    () => markup`【${city}】快件离开【${city}转运中心】，发往【${next}转运中心】`,
    () => markup`快件已到达【${city}中转场】`,
    () => markup`【${city}】已装车，准备发往下一站【${next}】`,
  ])();
}

function delivering(random: Random, city: string): Markup {
  const clerk = personName(random);
  const phone = field('phone', mobileNumber(random));
  return random.pick([
    () => markup`【${city}】快件正在派送中，派件员：${clerk}，电话：${phone}，请保持电话畅通`,
    () =>
      markup`【${city}${random.pick(['高新', '解放路', '开发区'])}网点】的${clerk}（${phone}）正在派件，服务热线95554`,
  ])();
}

function signedWords(random: Random, city: string): Markup {
  const clerk = personName(random);
  return random.pick([
    () =>
      markup`【${city}】您的快件已签收，签收人：${random.pick(['本人签收', '家人', '门卫', '菜鸟驿站', '快递柜'])}，如有疑问请联系${field('phone', mobileNumber(random))}`,
    () => markup`快件已签收，签收人凭取货码签收。感谢使用，期待再次为您服务`,
    () => markup`【${city}】已签收，派件人：${clerk}`,
  ])();
}

/** One parcel from collection to its last known node; about one in four is not signed for yet. */
export function inventParcel(random: Random): Parcel {
  const courier = random.pick(couriers);
  const path = random.shuffle(cities).slice(0, random.int(2, 6));
  const [from = '杭州市', to = '成都市'] = [path[0], path.at(-1)];
  let at = moment(random);
  const later = (least: number, most: number): string => (at = addSeconds(at, random.int(least, most)));
  const nodes: CourseNode[] = [{ at, city: from, state: '已揽收', words: collected(random, from) }];
  for (const [index, city] of path.entries()) {
    const count = random.int(1, 2);
    for (let each = 0; each < count; each++) {
      nodes.push({
        at: later(hour, 14 * hour),
        city,
        state: '运输中',
        words: moved(random, city, path[index + 1]),
      });
    }
  }
  const signed = random.chance(0.72);
  if (signed || random.chance(0.5)) {
    nodes.push({ at: later(hour, 9 * hour), city: to, state: '派送中', words: delivering(random, to) });
  }
  if (signed)
    nodes.push({ at: later(600, 8 * hour), city: to, state: '已签收', words: signedWords(random, to) });
  return { courier, waybill: courier.waybill(random), nodes, signed, from, to };
}
