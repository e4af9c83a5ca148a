"""Sentences of errors, which say what happened, what was kept and what to do."""

from __future__ import annotations

SENTENCES = (
    # reading dumps
    "There is no format named {name}; the formats are {names}.",
    "The format {name} can be written, not read.",
    "The format {name} can be read, not written.",
    "{saying} holds nothing that looks like papers.",
    "{saying} is packed {number} times; nothing was imported.",
    "{saying} is an office document, not a list of papers; save it as CSV, XLSX or text.",
    "{saying} unpacks to {number} MB; nothing was imported. Split it.",
    "{saying} is a damaged zip archive; nothing was imported.",
    "{saying} is no zip archive.",
    "{saying} is a damaged gzip file; nothing was imported.",
    "{saying} holds no BibTeX entry; nothing was imported.",
    "There is no citation style {name}; the styles are {names}.",
    "{saying} is larger than {number} MB; nothing was imported. Split it, or export a part.",
    "{saying} is empty; there is nothing to import.",
    "{saying} is a binary file, not text; nothing was imported.",
    "{saying} is a PDF, not text with papers; nothing was imported.",
    "{saying} is a picture, not text with papers; nothing was imported.",
    "{saying} is a program, not text with papers; nothing was imported.",
    "{saying} is an SQLite database, not text with papers; nothing was imported.",
    "{saying} is an old Office document, not text with papers; nothing was imported.",
    "{saying} is no HTML.",
    "{saying} is no JSON.",
    "{saying} is no XML.",
    "{saying} is no XML: {reason}.",
    "{saying} is XML that defines entities; refused.",
    "The page holds no data-props: it is no saved Hugging Face page.",
    "The text has no mail header.",
    "The text is blank; there is nothing to read.",
    (
        "{file}, from line {number}: nothing in {other_number} MB looks like the end of a paper; "
        "nothing was imported."
    ),
    "{saying} is a damaged workbook; open it in a spreadsheet program and save it again.",
    "{saying} has no row of headings with a title; say which column is: title=NAME.",
    "{saying} has no row of headings with {names}; nothing was imported.",
    (
        "{file} was read as {saying}, and holds no papers: {number} lines, the first “{text}” "
        "({other_saying}). Nothing was imported."
    ),
    "{file} was read as {saying}, and holds no papers; nothing was imported.",
    (
        "{file} is {saying}, or has no column of that heading: columns can be named of tables "
        "only (CSV, TSV, XLSX). Nothing was imported."
    ),
    "No column can hold {name}; what one can are {names}.",
    "Lines can be corrected in page text only, not in {saying}.",
    "“{text}” has no letters: too many other lines are like it.",
    "A paper needs a title.",
    (
        "{file} is larger than {number} MB and was recognised as {saying}, which has to be read "
        "as a whole; nothing was imported. Split it, or save it as JSON Lines, CSV, BibTeX or "
        "RIS, which can be of any size."
    ),
    (
        "{file} is too large for its papers to be picked, or its lines corrected, one by one; "
        "import all of it, or split it."
    ),
    "{file} cannot be read: {saying}.",
    "{file} cannot be read ({saying}).",
    "Nothing can be written into {folder} ({saying}); nothing was imported.",
    (
        "There is no room beside the library for the papers of {file} ({saying}); nothing was "
        "imported."
    ),
    "{file} holds no JSON list of papers.",
    "Something went wrong inside Reading List ({reason}).",
    "A table without headings is not known again; nothing was remembered.",
    "A line is remembered for a source; name one.",
    "There is no line to remember.",
    "No line “{text}” is remembered for {place}.",
    "There is no import {number}.",
    "Import {number} is undone already.",
    "Import {number} cannot be undone: its step of history is not in this library.",
    "{saying} is a damaged zip archive ({reason}); nothing was imported.",
    (
        "{saying} is too large an archive of {number} files to be read in one; nothing was "
        "imported. Unpack it and import the files."
    ),
    (
        "{saying} unpacks to more than {number} times its size, as no text does; nothing of it "
        "was imported."
    ),
    # papers and their fields
    "There is no paper {number}.",
    "There is no paper {number} any more.",
    "There is no paper {number} any more; taking back the step brings it.",
    "There is no paper {number}; nothing was changed.",
    "There is no paper {name}: no id, citation key, arXiv id or DOI is that.",
    "There is no field {name}; the fields are {names}.",
    (
        "{key} cannot be a citation key: use letters, digits and . : / + _ - only, beginning "
        "with a letter or digit."
    ),
    "{key} is the key of paper {number}, “{title}”.",
    "{key} is the key of paper {number} in the trash, “{title}”.",
    "The citation key {key} is taken by paper {number}, “{title}”.",
    "The citation key {key} is taken by paper {number}, “{title}”, which is in the trash.",
    "The citation key {key} is that of paper {number} now, “{title}”; nothing was changed.",
    "{value} is no DOI like 10.1145/3297280.3297641.",
    "{value} is no arXiv id like 1706.03762.",
    "{value} is no pmid.",
    "{value} is no acl.",
    "{value} is no openreview.",
    "{value} is no date like 2024, 2024-03 or 2024-03-12.",
    "{value} is no year.",
    "{value} is no entry type like article or inproceedings.",
    "{value} is no web address; it begins with https:// or http://.",
    "A remark has at most {number} characters; write a note instead.",
    "A paper needs a {fields}; it was not cleared.",
    "{scheme} {value} is that of paper {number}; if both are one paper, merge them.",
    "{scheme} {value} is that of paper {number} now; nothing was changed.",
    "An empty note was not saved.",
    "There is no note {number}.",
    "There is no style {name}; the styles are {names}.",
    "The list gives the key {key} to papers {number} and {other_number}; nothing was changed.",
    # merging, deciding, history
    "A paper cannot be merged with itself.",
    "A paper cannot be told apart from itself.",
    "Both papers must be in the library, and not in the trash.",
    "There is no field {name} in these papers; the fields are {names}.",
    "{side} is no side: take this, other or both for {fields}.",
    "A paper has one {fields}: take this or other.",
    "A paper needs a {fields}, and that paper has none.",
    "Both remarks are longer than the {number} characters of one.",
    "{name} does not wait for “{title}”; what does is {fields}.",
    "{name} is no state; the states are {names}.",
    "There is no state {name}; the states are {names}.",
    "There is no reason {name} to dismiss a paper; it is one of {names}.",
    "There is no decision to take back.",
    "{day} is not in the future: papers are put off to a later day.",
    "{text} is no day; write tomorrow, week, month, seen or a date like 2026-12-01.",
    "There is no place {name}; it is one of {names}.",
    "Paper {number} is not in the queue.",
    "Only papers of the queue have a place in it: none of these is there.",
    "“{label}” was not done: what it touched was changed later.",
    "There is nothing to redo.",
    "There is nothing to undo.",
    "Step {number} cannot be undone: it is not there, or undone already.",
    "There is no step {number}.",
    "Step {number} did not change the {fields} of paper {other_number}.",
    "{table} {key} of paper {number} was changed later",
    "paper {number} was worked on later",
    "{name} is followed already",
    # tags, keywords, searches
    "A tag needs at least one letter or digit.",
    "A tag has at most {number} characters; this one has {other_number}.",
    "No paper has the tag ‘{name}’.",
    "No paper has the keyword ‘{name}’.",
    "There is no colour {name}; the colours are {names}.",
    "‘{name}’ and ‘{other_name}’ are one tag already: only case or dashes differ.",
    "‘{name}’ is no synonym.",
    "There is no favourite {number}; they are 1 to 9.",
    "No tag has the key {number} yet; give it one in the menu of a tag in the side bar.",
    "A saved search needs a name.",
    "A name has at most {number} characters; this one has {other_number}.",
    "The name of a search cannot hold quotation marks.",
    "There is nothing to search for; type a query first.",
    "A query is read up to {number} characters; this one is longer.",
    "There is no saved search ‘{name}’.",
    "There is a search ‘{name}’ already; choose another name.",
    "‘{name}’ would be made of itself; leave saved:{other_name} out.",
    "There is no order {name}; the orders are {names}.",
    "The search index cannot be opened.",
    (
        "The search index cannot be written to {folder} ({saying}); papers are kept all the "
        "same, and searching is slower until it can."
    ),
    "The search was given up for a newer one.",
    "Reading was given up for something newer.",
    "The search index is being written too often to be read just now.",
    "The search index is damaged; it will be built anew.",
    "There is no page {name}; the pages are {names}.",
    "{text} is no citation command; write it like \\citep.",
    "There is no way {name} to cite; the ways are {names}.",
    # sources that are followed
    "{address} is not of the kind of ‘{name}’; add it instead.",
    "{address} is followed already; nothing was changed.",
    "{saying} is no OPML list of feeds.",
    "{saying} holds no feeds; nothing was added.",
    "No dump {number} is waiting; nothing was done.",
    "What came from {address} is no feed; it looks like: {saying}.",
    "What came from {address} holds no papers, read as: {saying}.",
    "There is no mode {name}; it is straight or preview.",
    "A feed is polled at most every {number} minutes.",
    "Nothing that is followed is called {name}; nothing was done.",
    "A source needs a title.",
    "{folder} is no folder; nothing was added.",
    "The folder's name is no text in UTF-8; rename it.",
    "{text} is no web address; write one that begins with https:// (or hf-daily, or arxiv:cs.CL).",
    (
        "An address with a name or password in it is not kept, since it would stand in the "
        "library in plain text; nothing was added."
    ),
    "{text} is no web address: it has no host, or blanks in it.",
    "{text} is no web address: nobody can be named so.",
    "{text} is no web address ({reason}).",
    "Name an arXiv category or search after arxiv:, like arxiv:cs.CL.",
    "{text} is no span of time; write one like 30m, 6h, 1d, or never.",
    "Polls may be from a minute to a year apart.",
    # files
    "{file} is not kept updated; `readinglist keep list` shows what is.",
    "{file} is kept updated already; change that, or name another file.",
    "{file} belongs to the library itself; name another file.",
    "There is no folder {folder}; make it, or name another.",
    (
        "{file} was not written by Reading List, or was changed since; it was left as it is. Say "
        "--overwrite to replace it, or name another file."
    ),
    (
        "{file} was not written by Reading List, or was changed since; it was left as it is. "
        "Name another file."
    ),
    "A query has at most {number} characters.",
    "The query {query} cannot be used: {saying}.",
    "{file} was left as it is, since its query {query} cannot be used any more: {saying}.",
    (
        "{file} was left as it is, since its query {query} means too many words to look them all "
        "up; make it narrower."
    ),
    "{file} was left as it is, since the search index is not up to date. It is tried again.",
    "{file} could not be written: its folder is not there. It is tried again.",
    "One can prefer {names}, not {name}.",
    "These papers are gone or in the trash; {file} was not written.",
    "{file} is a folder; name a file in it.",
    "{file} is no file one can write to.",
    "{file} cannot be written ({saying}).",
    "{file} could not be written ({saying}).",
    "{file} could not be written ({saying}); what was there is as it was.",
    "The folder {folder} cannot be made ({saying}).",
    "{file} is being written by another program.",
    "{folder} cannot be written, so {file} was not.",
    "{folder} is a file; name a folder.",
    # the library file
    "{folder}: there is no such home folder; name a file.",
    "There is no backup {file}; nothing was changed.",
    "A library cannot be restored from itself.",
    "{file} is damaged or not a Reading List library.",
    "{file} is damaged or not a library ({reason}).",
    "There is no library {file} to back up.",
    "{file} is the library itself; name another file for its backup.",
    "{file} is there already and is no library; it was left as it is. Name another file.",
    "{file} could not be overwritten ({reason}); it is as it was, and so is the backup.",
    "{file} could not be written ({saying}); the backup is whole.",
    "The backup {file} cannot be written ({saying}).",
    "{file} is a folder; name a library file in it.",
    (
        "The library {file} is gone, but {number} backups of it are in {folder}; put the newest "
        "back with `{command}`, or move that folder away to begin anew."
    ),
    (
        "The library {file} is empty, but {number} backups of it are in {folder}; put the newest "
        "back with `{command}`, or move that folder away to begin anew."
    ),
    (
        "The library {file} was moved or replaced while it was open; nothing was changed. Close "
        "it and open it again."
    ),
    (
        "{file} is an SQLite file of another program, not a Reading List library; it was left as "
        "it is."
    ),
    (
        "The library {file} was written by a newer Reading List; it was left as it is. Update "
        "Reading List to open it."
    ),
    "The library {file} was opened for reading only.",
    "{file} cannot be read (permission denied).",
    (
        "{file} is not a Reading List library, or its beginning is damaged; it was left as it "
        "is. `readinglist restore` puts a backup in its place."
    ),
    (
        "The library {file} is being used by another program; nothing was changed. Wait for it "
        "to end, or close it, and try again."
    ),
    (
        "The library {file} is being written by another program; nothing was changed. Wait for "
        "it to end, or close it, and try again."
    ),
    (
        "The library {file} is damaged ({reason}); it was left as it is. `readinglist restore` "
        "puts a backup in its place."
    ),
    "The disk of the library {file} is full; nothing was changed. Make room and try again.",
    "The library {file} cannot be opened or written ({reason}); nothing was changed.",
    "The folder of the library {file} cannot be written ({saying}); nothing was changed.",
    (
        "The library {file} is in a folder that {name} copies, which can damage a database; keep "
        "it on a disk of this computer, and let copies or an archive of it go there."
    ),
    (
        "The library {file} is on a network drive ({name}), which can damage a database; keep it "
        "on a disk of this computer, and let copies or an archive of it go there."
    ),
    "Paper {number} is not in the library any more.",
)
"""Templates; see the docstring of the room."""
