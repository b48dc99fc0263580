-- What came since the auditors' doors were closed: months, money, events and acts on many change in no auditor's name either.
do $$
declare t regclass;
begin
  foreach t in array array['contribution', 'payment', 'payment_reversed_month', 'member_event', 'member_event_document', 'member_bulk', 'member_bulk_row']::regclass[]
  loop
    call refuse_auditors(t);
  end loop;
end $$;
