drop index charges_for_people;
