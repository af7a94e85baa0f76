import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, foreignKey, oneOf, tableOptions } from './ddl';

const before = [
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
const added = ['still_unconfirmed', 'appeal', 'reopen', 'correct_outcome'];

/** Packets, the ledger of filings, the desk for people, and a history that cannot be changed unseen. */
export class FilingAndDesk1795392000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.setCommands(runner, [...before, ...added]);
    await runner.query(`ALTER TABLE \`case_event\`
      ADD COLUMN \`previous_hash\` ${ascii(64)} NULL AFTER \`at\`,
      ADD COLUMN \`hash\` ${ascii(64)} NULL AFTER \`previous_hash\``);
    await runner.query(`ALTER TABLE \`dispute_case\`
      ADD COLUMN \`hold_reason\` varchar(500) NULL AFTER \`rules_digest\`,
      ADD COLUMN \`audit_head\` ${ascii(64)} NULL AFTER \`hold_reason\``);
    await runner.query(`ALTER TABLE \`evidence_reading\`
      ADD COLUMN \`seals\` json NULL AFTER \`window\`,
      ADD COLUMN \`document\` json NULL AFTER \`seals\``);
    await runner.query(`CREATE TABLE \`agency_event\` (
      \`seq\` bigint NOT NULL AUTO_INCREMENT,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`type\` ${ascii(64)} NOT NULL,
      \`actor\` ${ascii(64)} NOT NULL,
      \`reason\` varchar(500) NULL,
      \`data\` json NULL,
      \`at\` datetime(3) NOT NULL,
      \`previous_hash\` ${ascii(64)} NULL,
      \`hash\` ${ascii(64)} NOT NULL,
      PRIMARY KEY (\`seq\`),
      KEY \`ix_agency_event_agency\` (\`agency_id\`, \`seq\`),
      ${foreignKey('fk_agency_event_agency', 'agency_id', 'agency')}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`desk_item\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`kind\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`due_at\` datetime(3) NOT NULL,
      \`values_left\` int NOT NULL,
      \`waiting_since\` datetime(3) NOT NULL,
      \`leased_by\` ${ascii(64)} NULL,
      \`leased_until\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_desk_item_next\` (\`agency_id\`, \`due_at\`, \`values_left\`, \`waiting_since\`, \`id\`),
      KEY \`ix_desk_item_case\` (\`case_id\`),
      ${foreignKey('fk_desk_item_case', 'case_id', 'dispute_case', 'CASCADE')},
      ${oneOf('ck_desk_item_kind', 'kind', ['value', 'case'])}
    ) ${tableOptions}`);
    await this.createPackets(runner);
    await this.createFilings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['filing_figure', 'filing', 'packet', 'desk_item', 'agency_event']) {
      await runner.query(`DROP TABLE \`${table}\``);
    }
    await runner.query('ALTER TABLE `evidence_reading` DROP COLUMN `seals`, DROP COLUMN `document`');
    await runner.query(`ALTER TABLE \`dispute_case\` DROP COLUMN \`hold_reason\`,
      DROP COLUMN \`audit_head\``);
    await runner.query('ALTER TABLE `case_event` DROP COLUMN `previous_hash`, DROP COLUMN `hash`');
    const gone = added.map((command) => `'${command}'`).join(', ');
    await runner.query(`DELETE FROM \`case_event\` WHERE \`command\` IN (${gone})`);
    await this.setCommands(runner, before);
  }

  private async setCommands(runner: QueryRunner, commands: readonly string[]): Promise<void> {
    await runner.query('ALTER TABLE `case_event` DROP CONSTRAINT `ck_case_event_command`');
    await runner.query(
      `ALTER TABLE \`case_event\` ADD ${oneOf('ck_case_event_command', 'command', commands)}`,
    );
  }

  private async createPackets(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`packet\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`case_version\` int NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`sha256\` ${ascii(64)} NULL,
      \`storage_key\` ${ascii(255)} NULL,
      \`redacted_sha256\` ${ascii(64)} NULL,
      \`redacted_storage_key\` ${ascii(255)} NULL,
      \`bytes\` bigint NULL,
      \`pages\` int NULL,
      \`description\` varchar(2000) NULL,
      \`refusal\` json NULL,
      \`rules_digest\` ${ascii(64)} NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`frozen_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_packet_version\` (\`case_id\`, \`case_version\`),
      ${foreignKey('fk_packet_case', 'case_id', 'dispute_case')},
      ${oneOf('ck_packet_state', 'state', ['building', 'frozen', 'refused', 'failed', 'superseded'])}
    ) ${tableOptions}`);
  }

  /** Filings outlive their case: what was filed and how it ended names no buyer. */
  private async createFilings(runner: QueryRunner): Promise<void> {
    const states = ['unconfirmed', 'filed', 'under_review', 'upheld', 'rejected', 'closed', 'retracted'];
    await runner.query(`CREATE TABLE \`filing\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`kind\` ${ascii(40)} NOT NULL,
      \`complaint_type\` ${ascii(40)} NOT NULL,
      \`channel\` ${ascii(40)} NOT NULL,
      \`operator\` ${ascii(64)} NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`complaint_no\` ${ascii(64)} NULL,
      \`packet_sha256\` ${ascii(64)} NULL,
      \`filed_at\` datetime(3) NOT NULL,
      \`outcome_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_filing_agency\` (\`agency_id\`, \`id\`),
      KEY \`ix_filing_shop\` (\`shop_id\`, \`filed_at\`),
      KEY \`ix_filing_case\` (\`case_id\`),
      ${foreignKey('fk_filing_shop', 'shop_id', 'shop')},
      ${oneOf('ck_filing_kind', 'kind', ['complaint', 'appeal'])},
      ${oneOf('ck_filing_state', 'state', states)}
    ) ${tableOptions}`);
    const figure = (name: string) => `\`${name}\` int NOT NULL`;
    const figures = ['filed', 'unconfirmed', 'under_review', 'upheld', 'rejected', 'closed', 'appealed'];
    await runner.query(`CREATE TABLE \`filing_figure\` (
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`complaint_type\` ${ascii(40)} NOT NULL,
      \`channel\` ${ascii(40)} NOT NULL,
      \`operator\` ${ascii(64)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      ${[...figures, 'appeal_upheld'].map(figure).join(',\n      ')},
      PRIMARY KEY (\`shop_id\`, \`complaint_type\`, \`channel\`, \`operator\`),
      KEY \`ix_filing_figure_agency\` (\`agency_id\`),
      ${foreignKey('fk_filing_figure_shop', 'shop_id', 'shop')}
    ) ${tableOptions}`);
  }
}
