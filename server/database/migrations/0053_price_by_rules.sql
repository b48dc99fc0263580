-- A tariff that changes for a month gives the same question another answer: months that were written before keep theirs,
-- with the rules that gave it, and later ones get the new one. Until now the old amount stood in the way of the new.

alter table contribution_price drop constraint contribution_price_once;
alter table contribution_price
  add column rules_key text collate "C" not null generated always as (md5(rules::text)) stored,
  add constraint contribution_price_once
    unique nulls not distinct (segment, programmes, basis, month, fund, sector_group, risk_class, rules_key);
