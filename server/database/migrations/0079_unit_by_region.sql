-- A person's unit is looked up by its village alone: of a budget that was divided a moment ago the planner knows nothing yet,
-- takes it to have one unit, and through an index that begins with the budget would read all its units for each person.
create index allocation_of_region on allocation (region_id);
