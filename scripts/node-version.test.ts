import { describe, expect, it } from 'vitest';
import { nodeProblem } from './node-version.mjs';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.0.0', '25.2.1'])(
    'accepts %s',
    (version) => {
      expect(nodeProblem(version)).toBeUndefined();
    },
  );

  it.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
    'names the version needed and the version found for %s',
    (version) => {
      expect(nodeProblem(version)).toContain('needs Node 20.19 or newer');
      expect(nodeProblem(version)).toContain(`this is Node ${version}`);
    },
  );
});
