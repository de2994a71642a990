import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { stemTopic } from './stem-topic.ts';

const check = (stem: string) => stemTopic.check(parsedItem({ stem }), sampleExam());

describe('stem-topic', () => {
  it.each([
    ['A client asks for a name in another namespace. Which record answers its query?'],
    ['A node joins the cluster. Which statement about its pod range is correct?'],
    ['The agent restarts. Which of these connections are dropped?'],
    ['A reader sees this output. What is right about the identity?'],
    ['The agent of a node restarts. What follows?'],
    ['The agent of a node restarts, and a user asks whether flows are lost. What do you answer?'],
  ])('accepts %s', (stem) => {
    expect(check(stem)).toEqual([]);
  });

  it.each([
    ['Which of the following is true?'],
    ['The agent of a node restarts. Which of the following statements is correct?'],
    ['The agent of a node restarts. Which statements are right? Choose two.'],
    ['The agent of a node restarts. Which answer is best?'],
  ])('finds no topic in %s', (stem) => {
    expect(check(stem)).toEqual([
      expect.objectContaining({ found: expect.stringMatching(/^"Which/) }),
    ]);
  });
});
