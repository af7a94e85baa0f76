import { line, readingOf } from '../fixtures/reading.fixture';
import { parseReading } from '../parse-reading';

const acceptedNicks = (nick: string) =>
  parseReading(readingOf([line(`买家昵称：${nick}`, { left: 200, em: 24 })])).fields.flatMap((field) =>
    field.kind === 'buyer_nick' && field.accepted ? field.normalized : [],
  );

describe('what stands where a nick stands', () => {
  it.each(['云淡风轻2019', '于雪玲', 'AA森系生活彭超', '你好旧时光', '北路旁的猫'])(
    'is accepted when it can be a name: %s',
    (nick) => {
      expect(acceptedNicks(nick)).toEqual([nick]);
    },
  );

  it.each(['请问商品有什么问题', '你自己查', '未知归属地', '南区香港中路245号17幢731室'])(
    'goes to a person when it is none: %s',
    (text) => {
      expect(acceptedNicks(text)).toEqual([]);
    },
  );
});
