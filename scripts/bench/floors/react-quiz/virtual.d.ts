declare module 'virtual:floor-items' {
  import type { FloorItem } from '../floor-content.ts';
  const items: readonly FloorItem[];
  export default items;
}
