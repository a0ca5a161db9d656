import { type Kysely, sql } from 'kysely'

/**
 * A file comes in by pieces, each stored as it comes: whole in one row it would have to be whole in the program's memory too. The piece is what a page can wait for. Pieces
 * stand before their file does, so that nothing here refers to `arrival`; they go with it, or when nobody ends what was begun.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table arrival_piece (
      organisation_id text not null references organisation,
      batch text not null,
      number integer not null,
      piece integer not null,
      bytes bytea not null,
      received_at timestamptz not null,
      primary key (organisation_id, batch, number, piece)
    )`.execute(db)
  // papers are compressed as they come; trying it again costs more than it saves, and a slice of a compressed value cannot be had without all of it
  await sql`alter table arrival_piece alter column bytes set storage external`.execute(db)
  await sql`alter table paper alter column bytes set storage external`.execute(db)
  await sql`
    insert into arrival_piece
    select organisation_id, batch, number, piece, substring(bytes from (piece - 1) * 524288 + 1 for 524288), received_at
    from arrival, generate_series(1, ceil(octet_length(bytes) / 524288.0)::integer) as piece
    where bytes is not null`.execute(db)
  await sql`alter table arrival drop column bytes`.execute(db)
}
