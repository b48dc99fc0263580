import { useEffect, useState } from 'react';

/** True once `isOn` has lasted for the given milliseconds: quick answers never flash a waiting state. */
export function useDelayed(isOn: boolean, milliseconds: number): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isOn) {
      setDue(false);
      return;
    }
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isOn, milliseconds]);
  return isOn && isDue;
}
