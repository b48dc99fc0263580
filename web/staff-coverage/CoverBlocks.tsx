import { useFormat } from '../format/useFormat.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './CoverBlocks.module.css';
import type { CoverBlockSum } from './cover-blocks.ts';
import { useBlockWords } from './useBlockWords.ts';

/** What is in the way of a place: what weighs most stands out, the rest is said below it. */
export function CoverBlocks({ blocks }: { blocks: readonly CoverBlockSum[] }) {
  const format = useFormat();
  const words = useBlockWords();
  const textOf = ({ block, count }: CoverBlockSum) =>
    count === null ? words[block] : `${words[block]} ${format.number(count)}`;
  const [worst, ...others] = blocks;
  if (!worst) return <Tag tone="done">{words.none}</Tag>;
  return (
    <div className={`${classes.blocks} figures`}>
      <Tag tone={worst.count === null || worst.block === 'NO_LIST' ? 'error' : 'warn'}>{textOf(worst)}</Tag>
      {others.length > 0 && <span className={classes.others}>{others.map(textOf).join(' · ')}</span>}
    </div>
  );
}
