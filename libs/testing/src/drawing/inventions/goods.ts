import type { Random } from '../core/random';

const titles = [
  '真皮托特包女大容量通勤单肩包', '紫砂壶宜兴原矿纯手工泡茶壶套装', '加厚纯棉毛巾家用吸水洗脸巾3条装', '儿童保温杯316不锈钢水杯带吸管',
  '无线蓝牙耳机入耳式超长待机降噪', '夏季薄款防晒衣女冰丝透气外套', '实木餐椅北欧简约靠背椅子2把', '新疆和田大枣特级5斤装',
  '男士纯棉短袖T恤宽松圆领半袖', '陶瓷马克杯带盖办公室咖啡杯', '充电宝20000毫安大容量快充便携', '四件套全棉床单被套1.8m床',
  '老爹鞋女厚底增高运动休闲鞋', '车载手机支架导航出风口重力支架', '婴儿湿巾手口专用80抽*10包', '不粘锅炒锅家用平底锅32cm',
  '钢化膜适用苹果15Pro全屏防窥', '羊毛围巾秋冬加厚保暖披肩', '电热水壶304不锈钢自动断电1.8L', '宠物猫粮成猫全价冻干双拼10kg',
  '护眼台灯学生书桌学习专用', 'LED化妆镜带灯折叠便携', '手工牛皮钱包男短款复古', '多肉植物组合盆栽室内绿植',
] as const; // prettier-ignore
const skus = [
  '颜色分类:黑色', '颜色分类:米白色;尺码:M', '颜色:浅灰;规格:3条装', '容量:500ml', '颜色分类:藏青;尺码:XL', '规格:标准版',
  '尺寸:1.8m床;颜色:雾霾蓝', '型号:iPhone 15 Pro',
] as const; // prettier-ignore

export function goodsTitle(random: Random): string {
  return random.pick(titles);
}

export function skuText(random: Random): string {
  return random.pick(skus);
}
