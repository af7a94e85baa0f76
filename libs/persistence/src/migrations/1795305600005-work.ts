import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, exactText, oneOf, tableOptions } from './ddl';

export class Work1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`work_item\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`job\` ${ascii(64)} NOT NULL,
      \`payload\` json NOT NULL,
      \`dedupe_key\` ${ascii(128)} NOT NULL,
      \`cost\` bigint NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`attempt\` int NOT NULL,
      \`failures\` int NOT NULL,
      \`run_at\` datetime(3) NOT NULL,
      \`lease_until\` datetime(3) NULL,
      \`request_id\` ${ascii(64)} NULL,
      \`last_error\` varchar(1000) NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`started_at\` datetime(3) NULL,
      \`finished_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_work_item_claim\` (\`state\`, \`agency_id\`, \`run_at\`, \`id\`, \`job\`),
      KEY \`ix_work_item_backlog\` (\`state\`, \`job\`, \`agency_id\`, \`run_at\`),
      KEY \`ix_work_item_delayed\` (\`state\`, \`run_at\`),
      KEY \`ix_work_item_lease\` (\`state\`, \`lease_until\`),
      KEY \`ix_work_item_finished\` (\`state\`, \`finished_at\`, \`agency_id\`, \`job\`),
      KEY \`ix_work_item_dedupe\` (\`dedupe_key\`, \`job\`, \`agency_id\`, \`state\`),
      ${oneOf('ck_work_item_state', 'state', ['waiting', 'dispatched', 'running', 'done', 'failed', 'parked'])},
      CONSTRAINT \`ck_work_item_cost\` CHECK (\`cost\` >= 0),
      CONSTRAINT \`ck_work_item_lease\`
        CHECK ((\`lease_until\` IS NOT NULL) = (\`state\` IN ('dispatched', 'running')))
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`idempotency_key\` (
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`idem_key\` ${exactText(255)} NOT NULL,
      \`route\` ${ascii(200)} NOT NULL,
      \`request_hash\` ${ascii(64)} NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`response_status\` int NULL,
      \`response_body\` longtext NULL,
      \`locked_until\` datetime(3) NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`agency_id\`, \`idem_key\`),
      KEY \`ix_idempotency_key_created\` (\`created_at\`),
      ${oneOf('ck_idempotency_key_state', 'state', ['running', 'done'])}
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `idempotency_key`');
    await runner.query('DROP TABLE `work_item`');
  }
}
