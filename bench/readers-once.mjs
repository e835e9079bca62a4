// One job of bench/readers.mjs on one file: prints what it counted, the processor seconds it took and the most memory it held, in megabytes.
import { createReadStream, readFileSync } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import { XMLParser } from 'fast-xml-parser';
import { inputOfFile } from '../dist/read/inputs/input.js';
import { recognise } from '../dist/read/recognise.js';

const JOBS = {
  async read(file) {
    const input = await inputOfFile(file, 'input');
    const counts = { posts: 0, skipped: 0 };
    for await (const { kind } of recognise(input.head, input.name).read(input, {})) {
      if (kind === 'post') counts.posts++;
      else if (kind === 'skipped') counts.skipped++;
    }
    return counts;
  },
  async 'parse-json'(file) {
    let values = 0;
    const parser = new JSONParser({ paths: ['$.messages.*'], keepStack: false, stringBufferSize: 16_384 });
    parser.onValue = () => void values++;
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) parser.write(chunk);
    return { values };
  },
  // It makes a tree of the whole document, its references made into characters, and no numbers of what looks like some, which would only take longer.
  async 'parse-xml'(file) {
    const tree = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(readFileSync(file, 'utf8'));
    return { values: tree.rss.channel.item.length };
  },
};

const [job, file] = process.argv.slice(2);
const start = process.cpuUsage();
const counts = await JOBS[job](file);
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ ...counts, seconds: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }));
