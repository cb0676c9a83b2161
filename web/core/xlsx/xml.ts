// Reads XML piece by piece, however large it is.
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

/** What to do with what is found. Names come without their prefix, text with entities resolved. */
export interface XmlHandlers {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Reads all parts and yields after each, so that what was found can be handed on. Throws TypeError.
 */
export async function* readXml(
  parts: AsyncIterable<Uint8Array>,
  { open, close, text }: XmlHandlers,
): AsyncGenerator<void> {
  const fail = (cause?: unknown) => {
    throw new TypeError('Not well-formed XML.', { cause });
  };
  const parser = new Parser();
  parser.on('error', fail);
  if (open) {
    parser.on('openTag', (name, attributes, decode) => {
      open(localName(name), (wanted) => {
        const value = attributes()[wanted];
        return value === undefined ? undefined : decode(value);
      });
    });
  }
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder();
  for await (const part of parts) {
    parser.write(decoder.decode(part, { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  const error = parser.end();
  if (error) fail(error);
  yield;
}
