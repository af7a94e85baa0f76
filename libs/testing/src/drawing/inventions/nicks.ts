import type { Random } from '../core/random';

const rareNicks = [
  '鹿晗饕餮翀', '龘靐齉爩', '犇犇骉骉', '芈月妧嬛', '赟赟小囡', '旻昱堃', '淼淼垚垚', '翊玥茜子', '沁芷若蘅',
  '甄嬛嬿婉', '叕叕又双', '烎霸天下', '瓛玥阁', '魑魅不魍魉', '貔貅守财', '囧囧有神', '槑槑的猫', '彧彧妈咪',
  '晟睿宝贝', '懿宸轩', '珏珏小公主', '祎祎麻麻', '頔頔在路上', '嫑吵我睡觉', '巭孬嫑夯',
] as const; // prettier-ignore
const commonNicks = [
  '爱吃鱼的猫', '小城故事多', '南山有木兮', '夏天的风77', '一只特立独行的猪', '春风十里不如你', '花开半夏',
  '糖果味的夏天', '风吹麦浪', '老王家的小棉袄', '北方的狼', '西红柿炒番茄', '江南烟雨', '追风少年', '星星点灯',
  '梦里花落知多少', '云淡风轻', '大白兔奶糖', '隔壁老李', '半糖主义', '落日余晖', '清风徐来', '木木夕', '柠檬不萌',
  '芒果布丁', '快乐小神仙', '奔跑的蜗牛', '海阔天空', '雨后的彩虹', '月亮不睡我不睡', '青青子衿', '墨染流年',
] as const; // prettier-ignore
const latinWords = [
  'lily', 'sunny', 'tony', 'kiki', 'nana', 'leo', 'vivian', 'jack', 'momo', 'cc', 'zxy', 'wangli', 'chenxi', 'liuyang',
  'xiaoyu', 'mayday', 'happy', 'lucky', 'summer', 'angel',
] as const; // prettier-ignore
const surnames = [...'王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲梅琳婷雪倩晨宇轩浩然博雅欣怡佳梓涵萱',
];
const brands = [
  '木子良品', '云上家居', '棉田小筑', '禾木茶具', '南枝皮具', '青禾数码', '拾光母婴', '森系生活', '雅集文房',
  '悦己美妆', '山野户外', '小满厨房', '星河灯饰', '布谷童装', '知秋家纺', '素履女鞋', '大漠红枣', '初见饰品',
] as const; // prettier-ignore
const shopEndings = ['旗舰店', '专营店', '专卖店', '官方店', '企业店', '小店', '工厂店'] as const;
const staff = [
  '小美',
  '小雨',
  '晓晓',
  '阿东',
  '客服01',
  '客服8',
  '售后小陈',
  '小鱼',
  '云云',
  'kf02',
  '琪琪',
  '安安',
  '售后1号',
] as const;

/** Given to accounts that never chose a nick. */
const generated = (random: Random): string => `tb${random.digits(random.int(5, 10))}`;

const makers: readonly ((random: Random) => string)[] = [
  (random) => random.pick(commonNicks),
  (random) => random.pick(commonNicks),
  (random) => random.pick(rareNicks),
  generated,
  (random) => `${random.pick(latinWords)}${random.digits(random.int(2, 6))}`,
  (random) => `${random.pick(latinWords)}_${random.pick(latinWords)}`,
  (random) => `${random.pick(commonNicks)}${random.digits(random.int(2, 4))}`,
  (random) => `${personName(random)}_${random.int(1975, 2005)}`,
  (random) => `t_${random.digits(13)}_0${random.digits(3)}`,
  (random) => `${random.pick(latinWords)}${random.pick(givenNames)}${random.pick(givenNames)}`,
];

/** A platform nick of a buyer: common words, rare characters, letters with digits, or a generated one. */
export function buyerNick(random: Random): string {
  return random.pick(makers)(random);
}

/** First and last character with stars between, as the platform masks nicks: `t**8`, `黄*成`. */
export function maskedNick(nick: string, stars = 2): string {
  const characters = [...nick];
  return `${characters[0] ?? ''}${'*'.repeat(stars)}${characters.at(-1) ?? ''}`;
}

/** What somebody calls itself in WeChat or QQ. */
export function talkNick(random: Random): string {
  return random.pick([
    () => random.pick(commonNicks),
    () => `${random.pick(['A', 'AA', 'AAA'])}${random.pick(brands)}${personName(random)}`,
    () => random.pick(rareNicks),
    () => personName(random),
    () =>
      `${random.pick(latinWords)}${random.pick(['', '.', '～'])}`.replace(/^./, (first) =>
        first.toUpperCase(),
      ),
    () => `${random.pick(commonNicks)}（${personName(random)}）`,
  ])();
}

/** Two or three characters. */
export function personName(random: Random): string {
  const given = Array.from({ length: random.int(1, 2) }, () => random.pick(givenNames)).join('');
  return `${random.pick(surnames)}${given}`;
}

export function shopName(random: Random): string {
  return `${random.pick(brands)}${random.pick(shopEndings)}`;
}

/** A sub-account as the platform writes it, `店铺:子账号`, now and then with the wide colon. */
export function staffNick(random: Random, shop: string): string {
  return `${shop}${random.chance(0.85) ? ':' : '：'}${random.pick(staff)}`;
}
