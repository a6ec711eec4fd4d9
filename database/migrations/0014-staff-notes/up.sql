-- What staff write for each other about a case; customers never see it. The subject is named by kind and id: notes stand on
-- records of many tables and go with none of them.
create table staff_notes (
  id uuid primary key default new_id(),
  subject_kind text not null,
  subject_id text not null check (length(subject_id) between 1 and 100),
  text text not null check (length(text) between 1 and 4000),
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  updated_at timestamptz
);
create index staff_notes_subject on staff_notes (subject_kind, subject_id, id);
