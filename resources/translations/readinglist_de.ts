<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ReadingList</name>
    <message>
        <extracomment>about.py</extracomment>
        <source>About Reading List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>From a feed dump to a BibTeX file you can trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Show the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Add a source …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Back to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Build a search …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Check a manuscript …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Check library and entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Citation keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy BibTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy citation command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy citation keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Dismiss all above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Export everything …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Export selected papers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Export the papers shown …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Files kept updated …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Fix the next incomplete entry …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Import files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Leave out what finds nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>New library …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Open library …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Open the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Paper below the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Poll the sources now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Possible doubles …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Preferences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Read the paper alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Repeat the last tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Save this search …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Scroll, then next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Sort and columns …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Sources …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Tags of the selection …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Tags …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Take out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Write a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>A query, such as tag:to-cite; empty for everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Keep a file updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Keep updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Lines with − are in the file and would go; lines with + would come. Take ours writes them, and keeps a copy of the file aside. Keep theirs leaves the file until the library has something new for it. Import the file to bring changes into the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Stop keeping it updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Take ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>What is different in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>A tag, a saved search or the whole library, in a .bib file beside your paper: it follows every change, and what others change in it is never overwritten unasked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Back to the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Files kept updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Keep a file updated …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>No file is kept updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Show the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>They follow the library, whoever changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Write now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>as it was changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>never written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>not written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>the whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>{} of {}, as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>{}; the file stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>chart_painter.py</extracomment>
        <source>titles now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>chart_painter.py</extracomment>
        <source>to be expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Entries for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>File, index and entries are well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Fix next …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Kinds of problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Mend {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Mended the entries of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Nothing wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>The check did not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>The check was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>The file, the index and every entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>… and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>Copied BibTeX of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>None of these papers has what “{}” asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>Only the first {} of {} are dragged; export takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>That is too much for the clipboard: export the {} to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>application/x-readinglist-papers+jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>text/uri-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Abstract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>BibTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>No abstract was in what was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>No paper is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Show all {} authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merge, keep the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merge, keep the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merged {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>No possible doubles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Noted that these two papers are different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Papers that look alike come here when they are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Possible doubles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Tags, notes and sources of both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>The two papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>They are different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>empty.py</extracomment>
        <source>Bring in the papers you came across: a page you copied, a mail, a feed, a BibTeX file. You see what was understood before anything is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>empty.py</extracomment>
        <source>No account; nothing goes online unless you add a source. All is one file, here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>empty.py</extracomment>
        <source>Welcome to Reading List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Citation key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Completeness of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Edit the fields …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Lacks {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>What the entry is to be complete for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_verbs.py</extracomment>
        <source>Filled in {} from {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>entry_verbs.py</extracomment>
        <source>The key is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Exported {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Replacing it cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>There are no papers to export: select some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>{} files were left as they are, since you changed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>{} was there before, and not written by Reading List.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>Side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fields.py</extracomment>
        <source>DOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fields.py</extracomment>
        <source>Edit paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fields.py</extracomment>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fields.py</extracomment>
        <source>arXiv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>Fix {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>No entry lacks anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>The entry lacks {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>You went through {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>A feed (Atom, RSS, JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>A folder on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>A list of feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>An arXiv category or search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>As the feed calls itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Category or search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Change the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every 6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every kind that can be read; or names like hf-*.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Feeds of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Files are read when they have stopped growing, and never changed or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Files named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Folders in it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Import at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Keep until I have looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>New papers go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Nothing is asked before you poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Only when I ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Tags for new papers, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>The address is asked when you poll, or when its time has come. Nothing else is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>The feeds of another reader (OPML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>What comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.CL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.IR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.LG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.RO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>eess.AS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>export.arxiv.org is asked for the newest papers, at most every three seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>https://example.org/feed.xml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>huggingface.co is asked for the papers of each day, and for days you missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>stat.ML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>An arXiv category …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Another source …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Feeds, arXiv and folders can bring papers by themselves. Until you add one, Reading List opens no connection; then it asks only what is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Hugging Face daily papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>It failed {} times in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>It went well last {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Look at what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Nothing is followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Poll all now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Poll this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Skip it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>What brings papers by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>being asked …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>being looked into …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>dump waits for a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>dumps wait for a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>never yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>of {} it lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>when you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>All sources are paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Asking {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Looking into {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>No source could be reached; they are asked again when you are online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Stopped. What came before that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>source failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>sources failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>your sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>{} from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>following_verbs.py</extracomment>
        <source>{}; its papers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>No page has all of these words: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Pages of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Search the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>Everything that was done to this library, also by the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>Take this step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>All new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose none of those shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Find out the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Lines of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Papers I have: note that they came again, and tag them too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Papers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Put into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Read it as another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Source of these papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Space leaves a paper out or takes it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>State for these papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Tags for these papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Tags, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>The name they get in the side bar, under Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>The rows shown, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>What was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>You have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Comparing with your library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Copied {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>From {} lines like “{}” are always ignored from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Import {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Import {} and {} doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Note that {} came again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Page of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Read as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Reading {} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>date of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>more file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>more files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Copy a page of papers and press Ctrl+V, or open files with Ctrl+I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Enter shows the paper in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Everything that came into this library, with its original lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>From line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Nothing was imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Original lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Show these papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Takes back what only this import brought; what you worked on since is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>The original lines were not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Undid import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>What the import told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>a paper that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>changed or gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>page of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Cancelled. What was imported before that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Imported from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>The clipboard holds no text: copy a page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>already had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>dropped text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Updating files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>file waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>files wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>was changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>A letter alone is for commands of the list: with Ctrl or Alt it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>That is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>{} is needed to move about and in fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>{} means the same in every program, and stays what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>All the usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Press the key that the command is to have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Take it from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>The usual key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>{} is the key of “{}” now, which would lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_sheet.py</extracomment>
        <source>Change keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>key_sheet.py</extracomment>
        <source>Single letters work where the papers have the focus. With Shift, the selection stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Citation keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Keep this pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Keys that would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Looking what would change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>No key of a paper changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Old keys go on to find their papers. Undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Pattern of new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>The usual pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>There are no papers yet to show keys of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>exported or copied before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>key changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>key stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>keys change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>keys stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>never used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>pinned or imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>{} ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>{} unless ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>{}, since they were never used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>A click with Ctrl in the side bar takes one of them away: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>All {} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Deleted papers wait here; none is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Import from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Its papers were deleted, or merged into others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No paper has the tag {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No paper is all of that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No paper is starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No papers here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Not understood, and searched as words: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Nothing of {} is left here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Nothing waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Open the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Papers that meet it will be counted in the side bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Press S on a paper to star it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Press T on a paper, or drop papers on the tag in the side bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Press {} on a paper to put it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Review dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Show all papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>The inbox is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Undo last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>{} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>“{}” finds nothing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>70 papers of a Hugging Face page, to look around. One undo takes them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Paste a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Select all on a papers page in the browser, copy, and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Text, HTML, mail, RSS, JSON, BibTeX, RIS; or drop them on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>The library cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Check a manuscript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Export what it cites …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>It cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>It cites {}; {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Never cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>No manuscript is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Other case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>The .tex of a paper, or the .aux or .bcf that LaTeX wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>did you mean {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>is {} in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>is {} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>its paper is in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>key does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>keys do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>paper never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>papers never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>the library has none like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>{}: every key is in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>message_bar.py</extracomment>
        <source>Cancel the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>message_bar.py</extracomment>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>Write a note …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>A remark, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_model.py</extracomment>
        <source>Sort by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_model.py</extracomment>
        <source>This paper is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>paper_view.py</extracomment>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Citation command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Ctrl+K copies {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Before the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Export anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Fix these papers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Styles may print question marks or gaps for these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>{} of {} have problems in their BibTeX entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>A paper begins at this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Always ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Ignore lines like these in every dump of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>New paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Take back what was said last (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>These lines are a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>These lines belong to no paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>These lines belong to the abstract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>This line dates the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>This line names the authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>This paper goes on with the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>This dump says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Completes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Ignored lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>2024</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>2026-03, or a number of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Build a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>How the rows go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Papers that meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Remove this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>The query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>“{}” cannot be shown as rows, since {}. A new search begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Entry type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Times seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>arXiv id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>has a word beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>has the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>has the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>in the last (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>lacks the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>lacks the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>not on, or in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>not phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>on, or in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Libraries (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>No other library was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Opening {} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Recent libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>This library is open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>{} could not be opened in a new window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Always ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Lines like “{}” from {} are read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Lines that are always ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Read this line again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Changed the search “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Edit search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>It is kept in the side bar, and stands in any query as saved:name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Saved the search “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Edit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Nothing is new any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Rename …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>All papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>had before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>not {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_bar.py</extracomment>
        <source>Clear the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_bar.py</extracomment>
        <source>Recent searches (Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_bar.py</extracomment>
        <source>Search titles, abstracts, authors, notes, tag:, year:, state: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>article, inproceedings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>citation key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>in how many imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>inbox, queued, reading, read, dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>journal or conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>name of an author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>note, abstract, doi …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>starred, unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>today, &lt;7d, 2026-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>where it was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>word of the abstract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>word of the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>word of your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Fewer words, or the beginning of a word, find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>New papers are still being indexed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>No paper here matches “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Only {} was searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Search all papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Search for “{}” ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Without {} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>{} empties it: without it there would be {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>{} takes the first way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_popup.py</extracomment>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_recent.py</extracomment>
        <source>Forget recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_verbs.py</extracomment>
        <source>Deleted the search “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_verbs.py</extracomment>
        <source>Nothing was searched for: every paper is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_verbs.py</extracomment>
        <source>Type a search first; then Ctrl+D saves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>It does not meet {}; it was changed since, or is shown for another reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>Score {}: rare words, and words of the title, say most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>Why is this here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>because it is recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in an author's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in the abstract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>searching.py</extracomment>
        <source>The index is being brought up to date; until then some words are found by their letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>searching.py</extracomment>
        <source>{} new in “{}” since you last looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>added by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>and {} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Bursting topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Decisions by the day they were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Half of the papers are of {year} or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Most are from {venue}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Most used: {tag}, on {count:,} papers that came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper has a venue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper has a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper that came in has a tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No topic is in more titles of the last 30 days than in the 180 before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing of it was kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Papers by the day they came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Papers read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Tags of what came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>The queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>The queue holds {now:,}; at the beginning it held {before:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Venues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>What sources gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{source} gives most: {kept:,} kept of {seen:,} ({share:.0%}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{total:,} decided, {kept:,} kept: {share:.0%}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{total:,} papers came in; {waiting:,} of them are still undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{week:.1f} papers read a week; half of them within {days:.0f} days of coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>“{phrase}” is in {now:,.0f} titles of the last 30 days; {expected:.0f} were to be expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>A year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copied “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copy or save this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>More of “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Save as {} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Saved {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>it cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>{} was not saved: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Best match, then newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Columns as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Turn the order round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>{} to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>{} to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Change tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Changed the tags of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Find a tag, or make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>New tag {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Return ticks the tag that is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Tags of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Type to find; Space turns a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Another word for ‘{}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Every paper with {} gets this tag instead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Let it mean the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Merge tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Rename tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>The old names stand for it from now on, typed or imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Typed, imported or searched for, this word gives the tag; if it is a tag now, its papers get the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>What is below it goes with it; a name in use makes the two one tag. A slash puts it below another: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>{} tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_field.py</extracomment>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_field.py</extracomment>
        <source>Add tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_menu.py</extracomment>
        <source>By its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_menu.py</extracomment>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>All tags …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>Another word for it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>Merge into …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>To the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_verbs.py</extracomment>
        <source>Put {} into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>tag_verbs.py</extracomment>
        <source>Starred {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Deleted a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Moved {} to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>No PDF is known for this paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Nothing here is undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Only web links are opened; this one was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Opened {} in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>This paper has no link, arXiv id or DOI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Took the remark away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Took the star off {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Took {} out of the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Wrote a remark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>window_verbs.py</extracomment>
        <source>clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Dismissed {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Marked {} as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Moved {} back to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Queued {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Started reading {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Abstracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>As the format does by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Markdown, a file for each paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Unicode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>csl-json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>markdown-files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>references-html</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
