import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, oneOf } from './ddl';

/** Added: `other`, a number or time that is not about the buyer. */
const fieldRoles = [
  'plain',
  'message',
  'bill_row',
  'profile',
  'stated',
  'issued',
  'picked_up',
  'signed',
  'review',
  'title',
  'other',
];

/** What a picture shows besides single values: its messages, whether the window is whole, how the page leans, its day. */
export class Messages1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `evidence` ADD COLUMN `captured_at` datetime(3) NULL AFTER `reference`');
    await runner.query(`ALTER TABLE \`evidence_reading\`
      ADD COLUMN \`tilts\` json NULL AFTER \`lines\`,
      ADD COLUMN \`taken_at\` ${ascii(19)} NULL AFTER \`tilts\`,
      ADD COLUMN \`picture_hash\` ${ascii(64)} NULL AFTER \`taken_at\`,
      ADD COLUMN \`messages\` json NULL AFTER \`picture_hash\`,
      ADD COLUMN \`window\` json NULL AFTER \`messages\``);
    await this.setRoles(runner, fieldRoles);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM `evidence_field` WHERE `role` = 'other'");
    await this.setRoles(
      runner,
      fieldRoles.filter((role) => role !== 'other'),
    );
    await runner.query('ALTER TABLE `evidence` DROP COLUMN `captured_at`');
    await runner.query(`ALTER TABLE \`evidence_reading\` DROP COLUMN \`tilts\`, DROP COLUMN \`taken_at\`,
      DROP COLUMN \`picture_hash\`, DROP COLUMN \`messages\`, DROP COLUMN \`window\``);
  }

  private async setRoles(runner: QueryRunner, roles: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE \`evidence_field\` DROP CONSTRAINT \`ck_evidence_field_role\``);
    await runner.query(
      `ALTER TABLE \`evidence_field\` ADD ${oneOf('ck_evidence_field_role', 'role', roles)}`,
    );
  }
}
