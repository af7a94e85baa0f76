import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, foreignKey, oneOf, tableOptions } from './ddl';

export class Webhooks1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`webhook_endpoint\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`url\` varchar(2000) NOT NULL,
      \`events\` json NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`secret_enc\` ${ascii(512)} NOT NULL,
      \`previous_secret_enc\` ${ascii(512)} NULL,
      \`previous_until\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`deleted_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_webhook_endpoint_agency\` (\`agency_id\`, \`id\`),
      ${foreignKey('fk_webhook_endpoint_agency', 'agency_id', 'agency')},
      ${oneOf('ck_webhook_endpoint_state', 'state', ['active', 'disabled'])}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`webhook_event\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`type\` ${ascii(64)} NOT NULL,
      \`body\` json NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_webhook_event_case\` (\`case_id\`),
      ${foreignKey('fk_webhook_event_case', 'case_id', 'dispute_case')}
    ) ${tableOptions}`);
    await this.createDeliveries(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `webhook_attempt`');
    await runner.query('DROP TABLE `webhook_delivery`');
    await runner.query('DROP TABLE `webhook_event`');
    await runner.query('DROP TABLE `webhook_endpoint`');
  }

  private async createDeliveries(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`webhook_delivery\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`event_id\` ${ascii(40)} NOT NULL,
      \`endpoint_id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`next_attempt_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_webhook_delivery_endpoint\` (\`endpoint_id\`, \`id\`),
      KEY \`ix_webhook_delivery_event\` (\`event_id\`),
      ${foreignKey('fk_webhook_delivery_endpoint', 'endpoint_id', 'webhook_endpoint')},
      ${foreignKey('fk_webhook_delivery_event', 'event_id', 'webhook_event')},
      ${oneOf('ck_webhook_delivery_state', 'state', ['pending', 'delivered', 'failed'])}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`webhook_attempt\` (
      \`id\` bigint NOT NULL AUTO_INCREMENT,
      \`delivery_id\` ${ascii(40)} NOT NULL,
      \`at\` datetime(3) NOT NULL,
      \`status\` int NULL,
      \`ms\` int NOT NULL,
      \`error\` varchar(500) NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_webhook_attempt_delivery\` (\`delivery_id\`, \`id\`),
      ${foreignKey('fk_webhook_attempt_delivery', 'delivery_id', 'webhook_delivery')}
    ) ${tableOptions}`);
  }
}
