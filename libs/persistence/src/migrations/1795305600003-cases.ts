import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, foreignKey, oneOf, tableOptions } from './ddl';

const complaintTypes = [
  'minor_harmful_content',
  'political_terror_sensitive',
  'prohibited_goods',
  'vulgar_sexual_content',
  'privacy_leak',
  'extortion_for_improper_benefit',
  'competitor_malicious_review',
  'fake_review_before_receipt',
  'fake_or_online_image',
  'advertising_content',
  'purchase_a_review_b',
  'insulting_content',
  'meaningless_content',
];
const phases = ['first', 'followup'];
const states = [
  'collecting',
  'reading',
  'needs_review',
  'ready',
  'filed',
  'filed_unconfirmed',
  'under_review',
  'upheld',
  'rejected',
  'closed',
  'cancelled',
  'expired',
];
const commands = [
  'approve',
  'return_to_collecting',
  'file',
  'file_unconfirmed',
  'confirm_filing',
  'retract_filing',
  'start_review',
  'uphold',
  'reject',
  'close',
  'cancel',
  'add_evidence',
  'checks_passed',
  'checks_incomplete',
  'checks_need_person',
  'expire',
];

export class Cases1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`review\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`order_id\` ${ascii(19)} NOT NULL,
      \`oid\` ${ascii(19)} NULL,
      \`phase\` ${ascii(40)} NOT NULL,
      \`rating\` int NULL,
      \`content\` varchar(2000) NOT NULL,
      \`reviewed_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_review_order\` (\`shop_id\`, \`order_id\`),
      ${foreignKey('fk_review_shop', 'shop_id', 'shop')},
      CONSTRAINT \`ck_review_rating\` CHECK (\`rating\` BETWEEN 1 AND 5),
      ${oneOf('ck_review_phase', 'phase', phases)}
    ) ${tableOptions}`);
    await this.createCases(runner);
    await runner.query(`CREATE TABLE \`case_event\` (
      \`seq\` bigint NOT NULL AUTO_INCREMENT,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`version\` int NOT NULL,
      \`type\` ${ascii(64)} NOT NULL,
      \`command\` ${ascii(40)} NULL,
      \`command_id\` ${ascii(64)} NULL,
      \`from_state\` ${ascii(40)} NULL,
      \`to_state\` ${ascii(40)} NULL,
      \`actor\` ${ascii(64)} NOT NULL,
      \`reason\` varchar(500) NULL,
      \`data\` json NULL,
      \`at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`seq\`),
      UNIQUE KEY \`uq_case_event_command\` (\`case_id\`, \`command_id\`),
      KEY \`ix_case_event_case\` (\`case_id\`, \`seq\`),
      KEY \`ix_case_event_agency\` (\`agency_id\`, \`seq\`),
      ${foreignKey('fk_case_event_case', 'case_id', 'dispute_case')},
      ${oneOf('ck_case_event_command', 'command', commands)},
      ${oneOf('ck_case_event_from_state', 'from_state', states)},
      ${oneOf('ck_case_event_to_state', 'to_state', states)}
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `case_event`');
    await runner.query('DROP TABLE `dispute_case`');
    await runner.query('DROP TABLE `review`');
  }

  private async createCases(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`dispute_case\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`order_id\` ${ascii(19)} NOT NULL,
      \`oid\` ${ascii(19)} NULL,
      \`review_id\` ${ascii(40)} NOT NULL,
      \`review_key\` ${ascii(32)} NOT NULL,
      \`complaint_type\` ${ascii(40)} NOT NULL,
      \`phase\` ${ascii(40)} NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`state_reason\` json NOT NULL,
      \`version\` int NOT NULL,
      \`due_at\` datetime(3) NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`updated_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_dispute_case_one_shot\` (\`shop_id\`, \`review_key\`),
      UNIQUE KEY \`uq_dispute_case_review\` (\`review_id\`),
      KEY \`ix_dispute_case_newest\` (\`agency_id\`, \`id\`),
      KEY \`ix_dispute_case_state\` (\`agency_id\`, \`state\`, \`id\`),
      KEY \`ix_dispute_case_shop\` (\`agency_id\`, \`shop_id\`, \`id\`),
      KEY \`ix_dispute_case_type\` (\`agency_id\`, \`complaint_type\`, \`id\`),
      KEY \`ix_dispute_case_due\` (\`agency_id\`, \`due_at\`),
      KEY \`ix_dispute_case_order\` (\`agency_id\`, \`order_id\`),
      ${foreignKey('fk_dispute_case_shop', 'shop_id', 'shop')},
      ${foreignKey('fk_dispute_case_review', 'review_id', 'review')},
      ${oneOf('ck_dispute_case_complaint_type', 'complaint_type', complaintTypes)},
      ${oneOf('ck_dispute_case_phase', 'phase', phases)},
      ${oneOf('ck_dispute_case_state', 'state', states)}
    ) ${tableOptions}`);
  }
}
