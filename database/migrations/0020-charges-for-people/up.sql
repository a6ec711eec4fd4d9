-- What waits for a person's decision, whatever its sending state. A run at work never touches this index: it holds only what
-- was handed over to people.
create index charges_for_people on charges (id) where person_since is not null and state <> 'settled';
