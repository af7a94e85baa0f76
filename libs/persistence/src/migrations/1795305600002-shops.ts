import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, exactText, foreignKey, oneOf, tableOptions } from './ddl';

const couriers = ['SF', 'YTO', 'JT', 'JD', 'EMS', 'ZTO', 'STO', 'YUNDA', 'OTHER'];

export class Shops1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`shop\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`name\` ${exactText(100)} NOT NULL,
      \`platform\` ${ascii(40)} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_shop_name\` (\`agency_id\`, \`name\`),
      ${foreignKey('fk_shop_agency', 'agency_id', 'agency')},
      ${oneOf('ck_shop_platform', 'platform', ['taobao', 'tmall'])}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`shop_order\` (
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`order_id\` ${ascii(19)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`buyer_nick\` varchar(64) NULL,
      \`receiver_phone\` varchar(24) NULL,
      \`ordered_at\` datetime(3) NOT NULL,
      \`paid_at\` datetime(3) NULL,
      \`imported_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`shop_id\`, \`order_id\`),
      KEY \`ix_shop_order_agency\` (\`agency_id\`, \`order_id\`),
      ${foreignKey('fk_shop_order_shop', 'shop_id', 'shop')}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`shop_order_item\` (
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`order_id\` ${ascii(19)} NOT NULL,
      \`oid\` ${ascii(19)} NOT NULL,
      \`position\` int NOT NULL,
      \`title\` varchar(300) NOT NULL,
      \`quantity\` int NOT NULL,
      \`price_yuan\` decimal(12,2) NULL,
      \`courier\` ${ascii(40)} NULL,
      \`waybill\` ${ascii(32)} NULL,
      \`shipped_at\` datetime(3) NULL,
      \`signed_at\` datetime(3) NULL,
      \`offline_send\` tinyint(1) NOT NULL,
      PRIMARY KEY (\`shop_id\`, \`order_id\`, \`oid\`),
      KEY \`ix_shop_order_item_waybill\` (\`waybill\`),
      CONSTRAINT \`fk_shop_order_item_order\` FOREIGN KEY (\`shop_id\`, \`order_id\`)
        REFERENCES \`shop_order\` (\`shop_id\`, \`order_id\`) ON DELETE CASCADE ON UPDATE NO ACTION,
      CONSTRAINT \`ck_shop_order_item_quantity\` CHECK (\`quantity\` > 0),
      CONSTRAINT \`ck_shop_order_item_price\` CHECK (\`price_yuan\` >= 0),
      ${oneOf('ck_shop_order_item_courier', 'courier', couriers)}
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `shop_order_item`');
    await runner.query('DROP TABLE `shop_order`');
    await runner.query('DROP TABLE `shop`');
  }
}
