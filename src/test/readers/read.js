// Reads one exported file with a program of npm and prints what that program found in it, as JSON.
//
//   node read.js records FILE   citation-js reads .ris, .bib and .csl.json: its CSL items
//   node read.js table FILE     papaparse reads a table: its rows and its complaints
//   node read.js schema FILE    ajv holds .csl.json against the rules of CSL-JSON: what is against them
"use strict";

const fs = require("fs");
const path = require("path");

const [, , what, file] = process.argv;
const text = fs.readFileSync(file, "utf8");

const answers = {
  records() {
    const { Cite } = require("@citation-js/core");
    require("@citation-js/plugin-csl");
    require("@citation-js/plugin-ris");
    require("@citation-js/plugin-bibtex");
    return new Cite(text, { generateGraph: false }).data;
  },

  table() {
    const Papa = require("papaparse");
    const tab = file.endsWith(".txt");
    const body = tab ? text.slice(text.indexOf("\r\n") + 2) : text;
    const read = Papa.parse(body, {
      delimiter: tab ? "\t" : ",",
      // EndNote's table knows no quotation marks: a character that occurs in none stands in their place.
      quoteChar: tab ? "\u0000" : '"',
      skipEmptyLines: "greedy",
    });
    return { rows: read.data, errors: read.errors };
  },

  schema() {
    const Ajv = require("ajv");
    const rules = JSON.parse(fs.readFileSync(path.join(__dirname, "csl-json.json"), "utf8"));
    const check = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(rules);
    return check(JSON.parse(text)) ? [] : check.errors.map((error) => `${error.instancePath} ${error.message}`);
  },
};

process.stdout.write(JSON.stringify(answers[what]()));
