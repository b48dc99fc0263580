import classes from './GroupContact.module.css';

interface GroupContactProps {
  group: { contactName: string | null; contactPhone: string | null };
}

/** Whom to call: on a phone the number dials. */
export function GroupContact({ group }: GroupContactProps) {
  const { contactName, contactPhone } = group;
  if (contactName === null && contactPhone === null) {
    return <>–</>;
  }
  return (
    <span className={classes.contact}>
      {contactName && <span>{contactName}</span>}
      {contactPhone && (
        <a href={`tel:${contactPhone}`} className="figures">
          {contactPhone}
        </a>
      )}
    </span>
  );
}
