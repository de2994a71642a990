import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesUntil, isDataModule, isListOfModules, typeOfFile } from './transfer.ts';

describe('isDataModule', () => {
  it('knows a module that is one literal, whatever its texts say', () => {
    const code =
      'var e=[{id:`a`,stem:[`p`,null,`Say new Map() or x => import("y");`]}];export{e as default};';
    expect(isDataModule(code)).toBe(true);
  });

  it('knows data whose keys are words of the language', () => {
    expect(isDataModule('var e={import:[[`p`]],new:1,class:2};export{e as default};')).toBe(true);
  });

  it.each([
    ['imports something', 'import{a}from"./a.js";var e=[a];export{e as default};'],
    ['has a function beside its data', 'var e={a:1};function f(){}export{e as default};'],
    ['has a function in its data', 'var e={a:()=>1};export{e as default};'],
    ['exports something else', 'var e={a:1};export{f as default};'],
    ['exports by another name', 'var e={a:1};export{e as t};'],
  ])('takes a module for script that %s', (_, code) => {
    expect(isDataModule(code)).toBe(false);
  });
});

describe('isListOfModules', () => {
  const list =
    'import{t as e}from"./main.js";var t={"ipam-1":()=>e(()=>import(`./a.js`),[]),"ipam-2":()=>e(()=>import(`./b.js`),[])},n={"ipam-1":()=>e(()=>import(`./c.js`),[])};export{n as loadAnswers,t as loadItems};';

  it('knows a module that only says where others are', () => {
    expect(isListOfModules(list)).toBe(true);
  });

  it('takes a list for script that does anything besides', () => {
    expect(isListOfModules(list.replace('export', 'e();export'))).toBe(false);
    expect(isListOfModules(list.replace('[]', '[e()]'))).toBe(false);
  });
});

describe('typeOfFile', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beeline-'));
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'assets', 'ipam-1.js'), 'var e={a:1};export{e as default};');
    writeFileSync(join(root, 'assets', 'index-1.js'), 'console.log(1);');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    ['/', 'html'],
    ['/study/ebpf', 'html'],
    ['/assets/index-1.js', 'script'],
    ['/assets/ipam-1.js', 'data'],
    ['/assets/gone-1.js', 'script'],
    ['/assets/index-1.css', 'css'],
    ['/index.json', 'data'],
    ['/icon.svg', 'image'],
    ['/site.webmanifest', 'other'],
  ])('takes %s for %s', (path, type) => {
    expect(typeOfFile(root, path)).toBe(type);
  });
});

describe('bytesUntil', () => {
  it('adds up what had arrived, by type and in all', () => {
    const transfers = [
      { path: '/', type: 'html', endedAt: 1, bytes: 10 },
      { path: '/a.js', type: 'script', endedAt: 2, bytes: 200 },
      { path: '/b.js', type: 'script', endedAt: 2.5, bytes: 30 },
      { path: '/late.js', type: 'script', endedAt: 3, bytes: 4000 },
    ] as const;
    expect(bytesUntil(transfers, 2.5)).toEqual({
      html: 10,
      script: 230,
      css: 0,
      data: 0,
      image: 0,
      other: 0,
      total: 240,
    });
  });
});
