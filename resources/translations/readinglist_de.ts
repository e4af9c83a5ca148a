<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ReadingList</name>
    <message>
        <extracomment>about.py</extracomment>
        <source>About Reading List</source>
        <translation>Über Reading List</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>From a feed dump to a BibTeX file you can trust.</source>
        <translation>Vom Feed zu einer BibTeX-Datei, auf die man sich verlassen kann.</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Show the data folder</source>
        <translation>Datenordner zeigen</translation>
    </message>
    <message>
        <extracomment>about.py</extracomment>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Accept suggested tags</source>
        <translation>Vorgeschlagene Schlagwörter annehmen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Add a source …</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Back to the inbox</source>
        <translation>Zurück in den Eingang</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Build a search …</source>
        <translation>Suche zusammenstellen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Check a manuscript …</source>
        <translation>Manuskript prüfen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Check library and entries</source>
        <translation>Bibliothek und Einträge prüfen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Citation keys …</source>
        <translation>Zitierschlüssel …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copies …</source>
        <translation>Kopien …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy BibTeX</source>
        <translation>BibTeX kopieren</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy citation command</source>
        <translation>Zitierbefehl kopieren</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Copy citation keys</source>
        <translation>Zitierschlüssel kopieren</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Dismiss all above</source>
        <translation>Alle darüber verwerfen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Dismiss because</source>
        <translation>Verwerfen, weil</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Dismiss this and all below</source>
        <translation>Diesen und alle darunter verwerfen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Do the last again</source>
        <translation>Letztes noch einmal</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Export everything …</source>
        <translation>Alles exportieren …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Export selected papers …</source>
        <translation>Ausgewählte Artikel exportieren …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Export the papers shown …</source>
        <translation>Gezeigte Artikel exportieren …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 1</source>
        <translation>Bevorzugtes Schlagwort 1</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 2</source>
        <translation>Bevorzugtes Schlagwort 2</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 3</source>
        <translation>Bevorzugtes Schlagwort 3</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 4</source>
        <translation>Bevorzugtes Schlagwort 4</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 5</source>
        <translation>Bevorzugtes Schlagwort 5</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 6</source>
        <translation>Bevorzugtes Schlagwort 6</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 7</source>
        <translation>Bevorzugtes Schlagwort 7</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 8</source>
        <translation>Bevorzugtes Schlagwort 8</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Favourite tag 9</source>
        <translation>Bevorzugtes Schlagwort 9</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Files kept updated …</source>
        <translation>Aktuell gehaltene Dateien …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Fix the next incomplete entry …</source>
        <translation>Nächsten unvollständigen Eintrag ergänzen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Go through the undecided</source>
        <translation>Unentschiedene durchgehen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Later …</source>
        <translation>Später …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Leave out what finds nothing</source>
        <translation>Weglassen, was nichts findet</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Mark the passage</source>
        <translation>Stelle markieren</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Merge two papers …</source>
        <translation>Zwei Artikel zusammenführen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>New library …</source>
        <translation>Neue Bibliothek …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Next undecided</source>
        <translation>Nächster unentschiedener</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Normal text</source>
        <translation>Normale Schrift</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Open library …</source>
        <translation>Bibliothek öffnen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Open the PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Paper below the list</source>
        <translation>Artikel unter der Liste</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Poll the sources now</source>
        <translation>Quellen jetzt abfragen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Possible doubles …</source>
        <translation>Mögliche Dubletten …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Preferences …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Queue</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Read the paper alone</source>
        <translation>Nur den Artikel lesen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Save this search …</source>
        <translation>Diese Suche speichern …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Scroll, then next</source>
        <translation>Blättern, dann weiter</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Sort and columns …</source>
        <translation>Sortierung und Spalten …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Sources …</source>
        <translation>Quellen …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Tag …</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Tags of the selection …</source>
        <translation>Schlagwörter der Auswahl …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Tags …</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Take out of the trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Take the last decision back</source>
        <translation>Letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>What is next in the queue</source>
        <translation>Was als Nächstes in der Leseliste steht</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>What waits for you …</source>
        <translation>Was auf Sie wartet …</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <extracomment>actions.py</extracomment>
        <source>Write a remark</source>
        <translation>Bemerkung schreiben</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>A query, such as tag:to-cite; empty for everything</source>
        <translation>Eine Suche wie tag:to-cite; leer für alles</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Keep a file updated</source>
        <translation>Eine Datei aktuell halten</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Keep theirs</source>
        <translation>Deren Fassung behalten</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Keep updated</source>
        <translation>Aktuell halten</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Lines with − are in the file and would go; lines with + would come. Take ours writes them, and keeps a copy of the file aside. Keep theirs leaves the file until the library has something new for it. Import the file to bring changes into the library.</source>
        <translation>Zeilen mit − stehen in der Datei und fielen weg; Zeilen mit + kämen hinzu. „Unsere Fassung nehmen“ schreibt sie und legt eine Kopie der Datei beiseite. „Deren Fassung behalten“ lässt die Datei, bis die Bibliothek etwas Neues für sie hat. Um die Änderungen in die Bibliothek zu holen, importieren Sie die Datei.</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Nothing any more.</source>
        <translation>Nichts mehr.</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Stop keeping it updated</source>
        <translation>Nicht mehr aktuell halten</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>Take ours</source>
        <translation>Unsere Fassung nehmen</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>What is different in {}</source>
        <translation>Was in {} anders ist</translation>
    </message>
    <message>
        <extracomment>binding_dialogs.py</extracomment>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>A tag, a saved search or the whole library, in a .bib file beside your paper: it follows every change, and what others change in it is never overwritten unasked.</source>
        <translation>Ein Schlagwort, eine gespeicherte Suche oder die ganze Bibliothek in einer .bib-Datei neben Ihrem Text: Sie folgt jeder Änderung, und was andere darin ändern, wird nie ungefragt überschrieben.</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Add …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Files kept updated</source>
        <translation>Aktuell gehaltene Dateien</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Keep a file updated …</source>
        <translation>Datei aktuell halten …</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>No file is kept updated</source>
        <translation>Keine Datei wird aktuell gehalten</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Show the difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>They follow the library, whoever changes it.</source>
        <translation>Sie folgen der Bibliothek, wer immer sie ändert.</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>Write now</source>
        <translation>Jetzt schreiben</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>as it was changed elsewhere</source>
        <translation>wie anderswo geändert</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>changed elsewhere</source>
        <translation>anderswo geändert</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>could not be written</source>
        <translation>konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>never written</source>
        <translation>nie geschrieben</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>not written yet</source>
        <translation>noch nicht geschrieben</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>the whole library</source>
        <translation>die ganze Bibliothek</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>{} of {}, as {}</source>
        <translation>{} von {}, als {}</translation>
    </message>
    <message>
        <extracomment>bindings_page.py</extracomment>
        <source>{}; the file stays.</source>
        <translation>{}; die Datei bleibt.</translation>
    </message>
    <message>
        <extracomment>chart_painter.py</extracomment>
        <source>titles now</source>
        <translation>Titel jetzt</translation>
    </message>
    <message>
        <extracomment>chart_painter.py</extracomment>
        <source>to be expected</source>
        <translation>zu erwarten</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Entries for</source>
        <translation>Einträge für</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>File, index and entries are well.</source>
        <translation>Datei, Index und Einträge sind in Ordnung.</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Fix next …</source>
        <translation>Nächsten ergänzen …</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Kinds of problems</source>
        <translation>Arten von Problemen</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Mend {}</source>
        <translation>{} beheben</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Mended the entries of {}.</source>
        <translation>Einträge berichtigt: {}.</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Nothing wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>The check did not end</source>
        <translation>Die Prüfung kam nicht zu Ende</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>The check was cancelled</source>
        <translation>Die Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>The file, the index and every entry.</source>
        <translation>Die Datei, der Index und jeder Eintrag.</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <extracomment>check_page.py</extracomment>
        <source>… and {} more</source>
        <translation>… und {} weitere</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>Copied</source>
        <translation>Kopiert:</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>Copied BibTeX of {}.</source>
        <translation>BibTeX kopiert: {}.</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>None of these papers has what “{}” asks for.</source>
        <translation>Keiner dieser Artikel hat, was „{}“ braucht.</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>Only the first {} of {} are dragged; export takes all.</source>
        <translation>Nur die ersten {} von {} werden gezogen; der Export nimmt alle.</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>That is too much for the clipboard: export the {} to a file.</source>
        <translation>Das ist zu viel für die Zwischenablage: Exportieren Sie die {} in eine Datei.</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>application/x-readinglist-papers+jsonl</source>
        <translation>application/x-readinglist-papers+jsonl</translation>
    </message>
    <message>
        <extracomment>cite_verbs.py</extracomment>
        <source>text/uri-list</source>
        <translation>text/uri-list</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Upvotes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Venue</source>
        <translation>Erschienen in</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <extracomment>columns.py</extracomment>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Column {}</source>
        <translation>Spalte {}</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Columns of {}</source>
        <translation>Spalten von {}</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>No column is the title yet: choose one.</source>
        <translation>Noch ist keine Spalte der Titel: bitte eine wählen.</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Nothing is read from it</source>
        <translation>Daraus wird nichts gelesen</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Read every table with these headings like this</source>
        <translation>Jede Tabelle mit diesen Überschriften so lesen</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Read it like this</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>Say what stands in each column. One of them is the title; the others may be left out.</source>
        <translation>Was steht in welcher Spalte? Eine ist der Titel; die anderen dürfen wegbleiben.</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>The first paper would be</source>
        <translation>Der erste Artikel wäre</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <extracomment>columns_dialog.py</extracomment>
        <source>{} is chosen for {}; leave one of them out.</source>
        <translation>{} ist für {} gewählt; eine davon muss wegbleiben.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>It holds {}: {}. The library as it is now is kept as a copy in this list.</source>
        <translation>Sie enthält {}: {}. Die jetzige Bibliothek bleibt als Kopie in dieser Liste.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Libraries (*.db)</source>
        <translation>Bibliotheken (*.db)</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Made a copy: {}.</source>
        <translation>Kopie angelegt: {}.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Make a copy now</source>
        <translation>Jetzt eine Kopie anlegen</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>One is made before an import, at most once a day, and whenever you say so.</source>
        <translation>Vor einem Import wird eine angelegt, höchstens einmal am Tag, und wann immer Sie es wünschen.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Put in place</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Put in place …</source>
        <translation>Einsetzen …</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Put the copy of {} in the library's place?</source>
        <translation>Die Kopie von {} an die Stelle der Bibliothek setzen?</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Save the library elsewhere</source>
        <translation>Bibliothek anderswo speichern</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Save the library elsewhere …</source>
        <translation>Bibliothek anderswo speichern …</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Saved a copy as {}.</source>
        <translation>Kopie gespeichert als {}.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>The library holds {} papers again.</source>
        <translation>Die Bibliothek enthält wieder {} Artikel.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>There is no copy yet</source>
        <translation>Es gibt noch keine Kopie</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>This copy cannot be read; nothing was changed.</source>
        <translation>Diese Kopie ist nicht lesbar; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>What was there is {}.</source>
        <translation>Was dort war, ist {}.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>Whole and checked. The newest ten are kept.</source>
        <translation>Vollständig und geprüft. Die neuesten zehn werden behalten.</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>as the library is now</source>
        <translation>wie die Bibliothek jetzt ist</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>before an update of the program</source>
        <translation>vor einer Aktualisierung des Programms</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>brings back {}</source>
        <translation>bringt {} zurück</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>is without {}</source>
        <translation>ist ohne {}</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>made by hand</source>
        <translation>von Hand angelegt</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>put aside when another copy took its place</source>
        <translation>beiseitegelegt, als eine andere Kopie an ihre Stelle kam</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>step since</source>
        <translation>Schritt seither</translation>
    </message>
    <message>
        <extracomment>copies_page.py</extracomment>
        <source>steps since</source>
        <translation>Schritte seither</translation>
    </message>
    <message>
        <extracomment>desk.py</extracomment>
        <source>{count:,} were left alone: {first}.</source>
        <translation>{count:,} blieben, wie sie sind: {first}.</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>No abstract was in what was imported.</source>
        <translation>Im Importierten stand keine Zusammenfassung.</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>No paper is chosen.</source>
        <translation>Kein Artikel ist gewählt.</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Show all {} authors</source>
        <translation>Alle {} Autoren zeigen</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <extracomment>detail.py</extracomment>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>No paper here shares its telling words.</source>
        <translation>Kein Artikel hier teilt seine kennzeichnenden Wörter.</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>Nothing was done to it yet.</source>
        <translation>Damit wurde noch nichts getan.</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>Related papers</source>
        <translation>Verwandte Artikel</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>They share</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <extracomment>detail_sections.py</extracomment>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <extracomment>detail_verbs.py</extracomment>
        <source>Deleted a note.</source>
        <translation>Eine Notiz gelöscht.</translation>
    </message>
    <message>
        <extracomment>detail_verbs.py</extracomment>
        <source>Marked a passage.</source>
        <translation>Eine Stelle markiert.</translation>
    </message>
    <message>
        <extracomment>detail_verbs.py</extracomment>
        <source>Select a passage of the abstract, with Shift and the arrows; then press H.</source>
        <translation>Wählen Sie eine Stelle der Zusammenfassung aus, mit Umschalt und den Pfeiltasten; dann drücken Sie H.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Field by field …</source>
        <translation>Feld für Feld …</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Looked again: {} more.</source>
        <translation>Erneut gesucht: {} mehr.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merge the sure ones</source>
        <translation>Sichere zusammenführen</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merge, keep the left</source>
        <translation>Zusammenführen, linken behalten</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merge, keep the right</source>
        <translation>Zusammenführen, rechten behalten</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merged {}.</source>
        <translation>Zusammengeführt: {}.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Merged {}; {}.</source>
        <translation>Zusammengeführt: {}; {}.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>No possible doubles</source>
        <translation>Keine möglichen Dubletten</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Noted that these two papers are different.</source>
        <translation>Gemerkt, dass diese beiden Artikel verschieden sind.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Papers that look alike come here when they are imported.</source>
        <translation>Artikel, die sich ähneln, erscheinen hier beim Import.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Possible doubles</source>
        <translation>Mögliche Dubletten</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Tags, notes and sources of both are kept.</source>
        <translation>Schlagwörter, Notizen und Quellen beider bleiben erhalten.</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>Take the merges back</source>
        <translation>Zusammenführungen zurücknehmen</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>The two papers</source>
        <translation>Die beiden Artikel</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>They are different</source>
        <translation>Sie sind verschieden</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>doubtful one is left</source>
        <translation>zweifelhaftes bleibt</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>doubtful ones are left</source>
        <translation>zweifelhafte bleiben</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <extracomment>duplicates.py</extracomment>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <extracomment>empty.py</extracomment>
        <source>Bring in the papers you came across: a page you copied, a mail, a feed, a BibTeX file. You see what was understood before anything is kept.</source>
        <translation>Holen Sie Artikel herein, die Ihnen begegnet sind: eine kopierte Seite, eine Mail, einen Feed, eine BibTeX-Datei. Sie sehen, was verstanden wurde, bevor etwas behalten wird.</translation>
    </message>
    <message>
        <extracomment>empty.py</extracomment>
        <source>No account; nothing goes online unless you add a source. All is one file, here.</source>
        <translation>Kein Konto; nichts geht ins Netz, solange Sie keine Quelle hinzufügen. Alles ist eine Datei, hier.</translation>
    </message>
    <message>
        <extracomment>empty.py</extracomment>
        <source>Welcome to Reading List</source>
        <translation>Willkommen bei Reading List</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Completeness of the entry</source>
        <translation>Vollständigkeit des Eintrags</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Edit the fields …</source>
        <translation>Felder bearbeiten …</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Fill in</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>Lacks {}.</source>
        <translation>Es fehlt: {}.</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>What the entry is to be complete for</source>
        <translation>Wofür der Eintrag vollständig sein soll</translation>
    </message>
    <message>
        <extracomment>entry_panel.py</extracomment>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <extracomment>entry_verbs.py</extracomment>
        <source>Filled in {} from {}.</source>
        <translation>{} ergänzt aus {}.</translation>
    </message>
    <message>
        <extracomment>entry_verbs.py</extracomment>
        <source>The key is</source>
        <translation>Der Schlüssel ist</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Exported {} to {}.</source>
        <translation>{} nach {} exportiert.</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>Replacing it cannot be undone.</source>
        <translation>Das Ersetzen lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>There are no papers to export: select some first.</source>
        <translation>Es gibt keine Artikel zu exportieren: Wählen Sie erst welche aus.</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>{} files were left as they are, since you changed them.</source>
        <translation>{} Dateien blieben, wie sie waren, da Sie sie geändert haben.</translation>
    </message>
    <message>
        <extracomment>export_dialog.py</extracomment>
        <source>{} was there before, and not written by Reading List.</source>
        <translation>{} war schon da und ist nicht von Reading List geschrieben.</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>everything that came in, with its report</source>
        <translation>alles, was hereinkam, mit seinem Bericht</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>key {}</source>
        <translation>Taste {}</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>left out</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <extracomment>facets.py</extracomment>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Book title</source>
        <translation>Buchtitel</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Editors</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Further fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>How published</source>
        <translation>Wie erschienen</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Journal</source>
        <translation>Zeitschrift</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>OpenReview id</source>
        <translation>OpenReview-Kennung</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Preprint id</source>
        <translation>Preprint-Kennung</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>School</source>
        <translation>Hochschule</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <extracomment>field_names.py</extracomment>
        <source>arXiv category</source>
        <translation>arXiv-Kategorie</translation>
    </message>
    <message>
        <extracomment>fields.py</extracomment>
        <source>Edit paper</source>
        <translation>Artikel bearbeiten</translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>Fix {} of {}</source>
        <translation>Ergänzen, {} von {}</translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>No entry lacks anything.</source>
        <translation>Keinem Eintrag fehlt etwas.</translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>Save and go on</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>The entry lacks {}.</source>
        <translation>Dem Eintrag fehlt: {}.</translation>
    </message>
    <message>
        <extracomment>fixing.py</extracomment>
        <source>You went through {}.</source>
        <translation>Durchgesehen: {}.</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>A feed (Atom, RSS, JSON)</source>
        <translation>Ein Feed (Atom, RSS, JSON)</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>A folder on this computer</source>
        <translation>Ein Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>A list of feeds</source>
        <translation>Eine Liste von Feeds</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>An arXiv category or search</source>
        <translation>Eine Kategorie oder Suche bei arXiv</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>As it is</source>
        <translation>So, wie es ist</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>As the feed calls itself</source>
        <translation>So, wie der Feed sich nennt</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Category or search</source>
        <translation>Kategorie oder Suche</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Change the source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every 6 hours</source>
        <translation>Alle 6 Stunden</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every kind that can be read; or names like hf-*.txt</source>
        <translation>Alle lesbaren Arten; oder Namen wie hf-*.txt</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Every {}</source>
        <translation>Alle {}</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Feeds of the list</source>
        <translation>Feeds der Liste</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Files are read when they have stopped growing, and never changed or moved.</source>
        <translation>Dateien werden gelesen, wenn sie nicht mehr wachsen, und nie geändert oder verschoben.</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Files named</source>
        <translation>Dateien namens</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Folders in it, too</source>
        <translation>Auch Ordner darin</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Import at once</source>
        <translation>Sofort importieren</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Keep until I have looked at it</source>
        <translation>Aufheben, bis ich es angesehen habe</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>New papers go to</source>
        <translation>Neue Artikel kommen in</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Nothing is asked before you poll.</source>
        <translation>Nichts wird gefragt, bevor Sie abfragen.</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Only when I ask</source>
        <translation>Nur, wenn ich es sage</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Tags for new papers, with commas between</source>
        <translation>Schlagwörter für neue Artikel, durch Kommas getrennt</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>The address is asked when you poll, or when its time has come. Nothing else is sent.</source>
        <translation>Die Adresse wird gefragt, wenn Sie abfragen oder wenn ihre Zeit gekommen ist. Sonst wird nichts gesendet.</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>The feeds of another reader (OPML)</source>
        <translation>Die Feeds eines anderen Programms (OPML)</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>Watch a folder</source>
        <translation>Einen Ordner beobachten</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>What comes</source>
        <translation>Was kommt</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.AI</source>
        <translation>cs.AI</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.CL</source>
        <translation>cs.CL</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.CV</source>
        <translation>cs.CV</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.IR</source>
        <translation>cs.IR</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.LG</source>
        <translation>cs.LG</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>cs.RO</source>
        <translation>cs.RO</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>eess.AS</source>
        <translation>eess.AS</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>export.arxiv.org is asked for the newest papers, at most every three seconds.</source>
        <translation>export.arxiv.org wird nach den neuesten Artikeln gefragt, höchstens alle drei Sekunden.</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>https://example.org/feed.xml</source>
        <translation>https://example.org/feed.xml</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>huggingface.co is asked for the papers of each day, and for days you missed.</source>
        <translation>huggingface.co wird nach den Artikeln jedes Tages gefragt, auch verpasster Tage.</translation>
    </message>
    <message>
        <extracomment>following_dialog.py</extracomment>
        <source>stat.ML</source>
        <translation>stat.ML</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>An arXiv category …</source>
        <translation>Eine Kategorie bei arXiv …</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Another source …</source>
        <translation>Eine andere Quelle …</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Feeds, arXiv and folders can bring papers by themselves. Until you add one, Reading List opens no connection; then it asks only what is listed here.</source>
        <translation>Feeds, arXiv und Ordner können von selbst Artikel bringen. Bis Sie einen hinzufügen, öffnet Reading List keine Verbindung; danach fragt es nur, was hier steht.</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Hugging Face daily papers</source>
        <translation>Tägliche Artikel von Hugging Face</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>It failed {} times in a row.</source>
        <translation>Es schlug {}-mal hintereinander fehl.</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>It went well last {}.</source>
        <translation>Zuletzt ging es gut: {}.</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Look at what waits</source>
        <translation>Ansehen, was wartet</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Nothing is followed</source>
        <translation>Nichts wird verfolgt</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Pause</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Poll all now</source>
        <translation>Alle jetzt abfragen</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Poll this one</source>
        <translation>Diese abfragen</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>Skip it</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>What brings papers by itself.</source>
        <translation>Was von selbst Artikel bringt.</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>being asked …</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>being looked into …</source>
        <translation>wird durchgesehen …</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>dump waits for a look</source>
        <translation>Stück wartet darauf, angesehen zu werden</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>dumps wait for a look</source>
        <translation>Stücke warten darauf, angesehen zu werden</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every</source>
        <translation>alle</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every 15 minutes</source>
        <translation>alle 15 Minuten</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>never yet</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>next</source>
        <translation>nächstes Mal</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>of {} it lists</source>
        <translation>von {} aufgeführten</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>paused</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <extracomment>following_page.py</extracomment>
        <source>when you ask</source>
        <translation>wenn Sie es sagen</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>All sources are paused.</source>
        <translation>Alle Quellen sind ausgesetzt.</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Asking {}</source>
        <translation>Frage {}</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Looking into {}</source>
        <translation>Sehe {} durch</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>No source could be reached; they are asked again when you are online.</source>
        <translation>Keine Quelle war zu erreichen; sie werden wieder gefragt, wenn Sie online sind.</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>Stopped. What came before that is kept.</source>
        <translation>Angehalten. Was vorher kam, bleibt.</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>source failed</source>
        <translation>Quelle schlug fehl</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>sources failed</source>
        <translation>Quellen schlugen fehl</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>your sources</source>
        <translation>Ihre Quellen</translation>
    </message>
    <message>
        <extracomment>following_poller.py</extracomment>
        <source>{} from {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <extracomment>following_verbs.py</extracomment>
        <source>{}; its papers stay.</source>
        <translation>{}; seine Artikel bleiben.</translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>No page has all of these words: {}</source>
        <translation>Keine Seite enthält alle diese Wörter: {}</translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <extracomment>help_page.py</extracomment>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>Everything that was done to this library, also by the command line.</source>
        <translation>Alles, was mit dieser Bibliothek getan wurde, auch von der Kommandozeile.</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>Find a step</source>
        <translation>Schritt suchen</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>Restore this field</source>
        <translation>Dieses Feld wiederherstellen</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>Take this step back</source>
        <translation>Diesen Schritt zurücknehmen</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>This one field becomes what it was before the step (R)</source>
        <translation>Dieses eine Feld wird, was es vor dem Schritt war (R)</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>What the step changed</source>
        <translation>Was der Schritt änderte</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>changed again since</source>
        <translation>seither wieder geändert</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <extracomment>history.py</extracomment>
        <source>… and more</source>
        <translation>… und weitere</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>All new</source>
        <translation>Alle neuen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose</source>
        <translation>Auswählen:</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose all shown</source>
        <translation>Alle gezeigten auswählen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose none of those shown</source>
        <translation>Keinen der gezeigten auswählen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Choose the columns …</source>
        <translation>Spalten wählen …</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Find out the format</source>
        <translation>Format selbst erkennen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Lines of the source</source>
        <translation>Zeilen der Quelle</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Papers I have: note that they came again, and tag them too</source>
        <translation>Artikel, die ich habe: merken, dass sie wiederkamen, und auch sie verschlagworten</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Papers found</source>
        <translation>Gefundene Artikel</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Put into</source>
        <translation>Ablegen in</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Read it as another format</source>
        <translation>Als anderes Format lesen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Source of these papers</source>
        <translation>Quelle dieser Artikel</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Space leaves a paper out or takes it in</source>
        <translation>Die Leertaste nimmt einen Artikel heraus oder hinzu</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>State for these papers</source>
        <translation>Status dieser Artikel</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>Tags for these papers</source>
        <translation>Schlagwörter dieser Artikel</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>The name they get in the side bar, under Sources</source>
        <translation>Der Name, unter dem sie in der Seitenleiste bei den Quellen stehen</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>The rows shown, as text</source>
        <translation>Die gezeigten Zeilen als Text</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>You have</source>
        <translation>Sie haben</translation>
    </message>
    <message>
        <extracomment>import_layout.py</extracomment>
        <source>with commas</source>
        <translation>mit Kommas</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Comparing with your library</source>
        <translation>Vergleiche mit Ihrer Bibliothek</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Copied {}.</source>
        <translation>{} kopiert.</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Import {}</source>
        <translation>Importieren: {}</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Import {} and {} doubtful</source>
        <translation>Importieren: {} und {} zweifelhafte</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Note that {} came again</source>
        <translation>Merken, dass {} wiederkamen</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Page of {}.</source>
        <translation>Seite vom {}.</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Read as {}</source>
        <translation>Gelesen als {}</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>Reading {} …</source>
        <translation>Lese {} …</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>date of the page</source>
        <translation>Datum der Seite</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>more file</source>
        <translation>weitere Datei</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>more files</source>
        <translation>weitere Dateien</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <extracomment>importing.py</extracomment>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>As it came</source>
        <translation>Wie es kam</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Copy a page of papers and press Ctrl+V, or open files with Ctrl+I.</source>
        <translation>Kopieren Sie eine Seite mit Artikeln und drücken Sie Strg+V, oder öffnen Sie Dateien mit Strg+I.</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Enter shows the paper in the list</source>
        <translation>Die Eingabetaste zeigt den Artikel in der Liste</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Everything that came into this library, with its original lines.</source>
        <translation>Alles, was in diese Bibliothek kam, mit den ursprünglichen Zeilen.</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>From line</source>
        <translation>Ab Zeile</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Nothing was imported yet</source>
        <translation>Noch nichts importiert</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Original lines</source>
        <translation>Ursprüngliche Zeilen</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Show these papers</source>
        <translation>Diese Artikel zeigen</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Takes back what only this import brought; what you worked on since is kept</source>
        <translation>Nimmt zurück, was nur dieser Import brachte; was Sie seither bearbeitet haben, bleibt</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>The original lines were not kept.</source>
        <translation>Die ursprünglichen Zeilen wurden nicht aufgehoben.</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Undid import</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>Undo this import</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>What the import told</source>
        <translation>Was der Import meldete</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>a paper that is gone</source>
        <translation>ein Artikel, den es nicht mehr gibt</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>changed or gone</source>
        <translation>geändert oder fort</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>page of</source>
        <translation>Seite vom</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <extracomment>imports_page.py</extracomment>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Cancelled: nothing of {} was imported.</source>
        <translation>Abgebrochen: Aus {} wurde nichts importiert.</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Imported from</source>
        <translation>Importiert aus</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>Preview it again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>The clipboard holds no text: copy a page first.</source>
        <translation>Die Zwischenablage enthält keinen Text: Kopieren Sie erst eine Seite.</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>The import of {} waits for you.</source>
        <translation>Der Import von {} wartet noch.</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>There is no file in this folder.</source>
        <translation>In diesem Ordner ist keine Datei.</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>already had</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>another window</source>
        <translation>ein anderes Fenster</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>completed</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>dropped text</source>
        <translation>hergezogener Text</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>with changes that wait</source>
        <translation>mit wartenden Änderungen</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>{} holds more than {} files; nothing of it was opened. Take a part.</source>
        <translation>{} enthält mehr als {} Dateien; nichts davon wurde geöffnet. Bitte einen Teil nehmen.</translation>
    </message>
    <message>
        <extracomment>intake.py</extracomment>
        <source>{} is the library itself; its papers are here already.</source>
        <translation>{} ist die Bibliothek selbst; ihre Artikel sind schon hier.</translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Exporting</source>
        <translation>Exportiere</translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Importing</source>
        <translation>Importiere</translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Indexing</source>
        <translation>Indiziere</translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>Updating files</source>
        <translation>Aktualisiere Dateien</translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <extracomment>jobs.py</extracomment>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>file waits</source>
        <translation>Datei wartet</translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>files wait</source>
        <translation>Dateien warten</translation>
    </message>
    <message>
        <extracomment>keeping.py</extracomment>
        <source>was changed elsewhere</source>
        <translation>wurde anderswo geändert</translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>A letter alone is for commands of the list: with Ctrl or Alt it can be used.</source>
        <translation>Ein Buchstabe allein ist für Befehle der Liste; mit Strg oder Alt geht er.</translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>That is no key.</source>
        <translation>Das ist keine Taste.</translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>{} is needed to move about and in fields.</source>
        <translation>{} wird gebraucht, um sich zu bewegen und in Feldern zu schreiben.</translation>
    </message>
    <message>
        <extracomment>key_bindings.py</extracomment>
        <source>{} means the same in every program, and stays what it is.</source>
        <translation>{} bedeutet in jedem Programm dasselbe und bleibt, was es ist.</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>&gt;</source>
        <translation>&gt;</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Add it</source>
        <translation>Dazunehmen</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>All the usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Press the key that the command is to have.</source>
        <translation>Drücken Sie die Taste, die der Befehl haben soll.</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>The usual key</source>
        <translation>Die übliche Taste</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>Use this key</source>
        <translation>Diese Taste nehmen</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <extracomment>key_dialog.py</extracomment>
        <source>{} is the key of “{}” now, which would lose it.</source>
        <translation>{} ist jetzt die Taste von „{}“, der sie verlöre.</translation>
    </message>
    <message>
        <extracomment>key_sheet.py</extracomment>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <extracomment>key_sheet.py</extracomment>
        <source>Favourite tags</source>
        <translation>Bevorzugte Schlagwörter</translation>
    </message>
    <message>
        <extracomment>key_sheet.py</extracomment>
        <source>Import preview</source>
        <translation>Importvorschau</translation>
    </message>
    <message>
        <extracomment>key_sheet.py</extracomment>
        <source>Single letters work where the papers have the focus. With Shift, the selection stays.</source>
        <translation>Einzelne Buchstaben wirken, wo die Artikel den Fokus haben. Mit Umschalt bleibt die Auswahl stehen.</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Citation keys</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Keep this pattern</source>
        <translation>Dieses Muster behalten</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Keys that would change</source>
        <translation>Schlüssel, die sich änderten</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Looking what would change …</source>
        <translation>Sehe nach, was sich änderte …</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>No key of a paper changes.</source>
        <translation>Kein Schlüssel eines Artikels ändert sich.</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Old keys go on to find their papers. Undo brings them back.</source>
        <translation>Alte Schlüssel finden ihre Artikel weiterhin. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>Pattern of new keys</source>
        <translation>Muster neuer Schlüssel</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>The usual pattern</source>
        <translation>Das übliche Muster</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>There are no papers yet to show keys of.</source>
        <translation>Es gibt noch keine Artikel, deren Schlüssel zu zeigen wären.</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>exported or copied before</source>
        <translation>schon exportiert oder kopiert</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>key changes</source>
        <translation>Schlüssel ändert sich</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>key stays as it is</source>
        <translation>Schlüssel bleibt, wie er ist</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>keys change</source>
        <translation>Schlüssel ändern sich</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>keys stay as they are</source>
        <translation>Schlüssel bleiben, wie sie sind</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>never used yet</source>
        <translation>noch nie verwendet</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>pinned or imported</source>
        <translation>festgelegt oder importiert</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>{} ticked.</source>
        <translation>{} angekreuzt.</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>{} unless ticked.</source>
        <translation>{}, wenn nicht angekreuzt.</translation>
    </message>
    <message>
        <extracomment>keys_dialog.py</extracomment>
        <source>{}, since they were never used.</source>
        <translation>{}, da sie nie verwendet wurden.</translation>
    </message>
    <message>
        <extracomment>keyword_row.py</extracomment>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <extracomment>keyword_row.py</extracomment>
        <source>Make it a tag</source>
        <translation>Zum Schlagwort machen</translation>
    </message>
    <message>
        <extracomment>keyword_row.py</extracomment>
        <source>Make {} a tag</source>
        <translation>{} zum Schlagwort machen</translation>
    </message>
    <message>
        <extracomment>keyword_row.py</extracomment>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Add a note to “{title}”</source>
        <translation>Notiz zu „{title}“ schreiben</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Add suggested tags to {papers}</source>
        <translation>Vorgeschlagene Schlagwörter vergeben an {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Add {tags} and remove {other_tags} at {papers}</source>
        <translation>{tags} vergeben, {other_tags} entfernen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Add {tags} to {papers}</source>
        <translation>{tags} vergeben: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Add “{title}”</source>
        <translation>„{title}“ aufnehmen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Always ignore lines from {place}</source>
        <translation>Zeilen von {place} immer übergehen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Attach published versions to {papers}</source>
        <translation>Veröffentlichte Fassung anfügen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Attach the published version of “{title}”</source>
        <translation>Veröffentlichte Fassung von „{title}“ anfügen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Change search ‘{name}’</source>
        <translation>Suche ‚{name}‘ ändern</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Change the citation key {key} to {other_key}</source>
        <translation>Zitierschlüssel {key} in {other_key} ändern</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Change what is kept in {file}</source>
        <translation>Ändern, was in {file} steht</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Change {keys}</source>
        <translation>{keys} ändern</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Colour {tags} {colour}</source>
        <translation>{tags} färben: {colour}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Delete a note of “{title}”</source>
        <translation>Notiz zu „{title}“ löschen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Delete search ‘{name}’</source>
        <translation>Suche ‚{name}‘ löschen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Delete {papers}</source>
        <translation>{papers} löschen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Delete {tags}</source>
        <translation>{tags} löschen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Dismiss {papers}</source>
        <translation>{papers} verwerfen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Dismiss {papers} ({reason})</source>
        <translation>{papers} verwerfen ({reason})</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Dismiss {papers} ({reason}), {tags}</source>
        <translation>{papers} verwerfen ({reason}), {tags}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Dismiss {papers}, {tags}</source>
        <translation>{papers} verwerfen, {tags}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Do not suggest {tags}</source>
        <translation>{tags} nicht vorschlagen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Edit a note of “{title}”</source>
        <translation>Notiz zu „{title}“ bearbeiten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Edit the source ‘{name}’</source>
        <translation>Quelle ‚{name}‘ bearbeiten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Edit {fields} of “{title}”</source>
        <translation>{fields} von „{title}“ bearbeiten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Edited outside Reading List</source>
        <translation>Außerhalb von Reading List geändert</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Empty the trash of {papers}</source>
        <translation>Papierkorb leeren: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Find possible doubles again: {pairs}</source>
        <translation>Mögliche Dubletten neu suchen: {pairs}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Follow {sources}</source>
        <translation>{sources} folgen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Follow ‘{name}’</source>
        <translation>‚{name}‘ folgen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Forget that {file} is kept updated</source>
        <translation>{file} nicht mehr aktuell halten und vergessen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Forget the columns of a table</source>
        <translation>Spalten einer Tabelle vergessen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Free favourite {number}</source>
        <translation>Favorit {number} freigeben</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Highlight a passage of “{title}”</source>
        <translation>Stelle in „{title}“ markieren</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Import {papers} from {place}</source>
        <translation>{papers} aus {place} importieren</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Keep {fields} of “{title}”</source>
        <translation>{fields} von „{title}“ behalten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Keep {file} updated</source>
        <translation>{file} aktuell halten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Let ‘{name}’ be a tag of its own</source>
        <translation>‚{name}‘ zu einem eigenen Schlagwort machen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Let ‘{name}’ mean tag ‘{other_name}’</source>
        <translation>‚{name}‘ soll Schlagwort ‚{other_name}‘ heißen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Make tag ‘{name}’ favourite {number}</source>
        <translation>Schlagwort ‚{name}‘ zum Favoriten {number} machen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Make {keywords} a tag</source>
        <translation>{keywords} zum Schlagwort machen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Make {keywords} tags</source>
        <translation>{keywords} zu Schlagwörtern machen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Make {tags} a keyword</source>
        <translation>{tags} zum Stichwort machen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Make {tags} keywords</source>
        <translation>{tags} zu Stichwörtern machen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Mend the entries of {papers}</source>
        <translation>Einträge berichtigen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Merge {tags} into ‘{name}’ on {papers}</source>
        <translation>{tags} mit ‚{name}‘ vereinen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Merge {tags} into ‘{name}’ on {papers}, in {files}</source>
        <translation>{tags} mit ‚{name}‘ vereinen: {papers}, {files}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Merge {tags} into ‘{name}’ on {papers}, in {searches}</source>
        <translation>{tags} mit ‚{name}‘ vereinen: {papers}, {searches}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Merge {tags} into ‘{name}’ on {papers}, in {searches} and {files}</source>
        <translation>{tags} mit ‚{name}‘ vereinen: {papers}, {searches} und {files}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Merge “{title}” into “{other_title}”</source>
        <translation>„{title}“ mit „{other_title}“ vereinen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move search ‘{name}’</source>
        <translation>Suche ‚{name}‘ verschieben</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} down the queue</source>
        <translation>{papers} in der Leseliste nach unten rücken</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} in the queue</source>
        <translation>{papers} in der Leseliste umstellen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} to the end of the queue</source>
        <translation>{papers} ans Ende der Leseliste setzen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} to the top of the queue</source>
        <translation>{papers} an den Anfang der Leseliste setzen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} to {state}</source>
        <translation>{papers} verschieben nach: {state}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} to {state} and remove {tags}</source>
        <translation>{papers} verschieben nach: {state}; {tags} entfernen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} to {state}, {tags}</source>
        <translation>{papers} verschieben nach: {state}, {tags}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move {papers} up the queue</source>
        <translation>{papers} in der Leseliste nach oben rücken</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Move ‘{name}’ to another address</source>
        <translation>‚{name}‘ an eine andere Adresse verlegen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>No longer follow {sources}</source>
        <translation>{sources} nicht mehr folgen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>No longer follow ‘{name}’</source>
        <translation>‚{name}‘ nicht mehr folgen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Note that papers came again from {place}</source>
        <translation>Vermerken, dass Artikel aus {place} wieder kamen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Papers {paper} and {other_paper} are different</source>
        <translation>Artikel {paper} und {other_paper} sind verschieden</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Pause ‘{name}’</source>
        <translation>‚{name}‘ anhalten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Put off {papers} until it is seen again</source>
        <translation>{papers} zurückstellen bis zum nächsten Auftauchen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Put off {papers} until they are seen again</source>
        <translation>{papers} zurückstellen bis zum nächsten Auftauchen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Put off {papers} until {day}</source>
        <translation>{papers} zurückstellen bis {day}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Put off {papers} until {day}, {tags}</source>
        <translation>{papers} zurückstellen bis {day}, {tags}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Queue {papers}</source>
        <translation>{papers} auf die Leseliste setzen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Queue {papers}, {tags}</source>
        <translation>{papers} auf die Leseliste setzen, {tags}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Read a line from {place} again</source>
        <translation>Eine Zeile von {place} wieder lesen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Remember the columns of a table</source>
        <translation>Spalten einer Tabelle merken</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Remove {tags} from {papers}</source>
        <translation>{tags} entfernen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Rename search ‘{name}’ to ‘{other_name}’</source>
        <translation>Suche ‚{name}‘ in ‚{other_name}‘ umbenennen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Rename tag ‘{name}’ to ‘{other_name}’ on {papers}</source>
        <translation>Schlagwort ‚{name}‘ in ‚{other_name}‘ umbenennen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Rename tag ‘{name}’ to ‘{other_name}’ on {papers}, in {files}</source>
        <translation>Schlagwort ‚{name}‘ in ‚{other_name}‘ umbenennen: {papers}, {files}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Rename tag ‘{name}’ to ‘{other_name}’ on {papers}, in {searches}</source>
        <translation>Schlagwort ‚{name}‘ in ‚{other_name}‘ umbenennen: {papers}, {searches}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Rename tag ‘{name}’ to ‘{other_name}’ on {papers}, in {searches} and {files}</source>
        <translation>Schlagwort ‚{name}‘ in ‚{other_name}‘ umbenennen: {papers}, {searches} und {files}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Restore {fields} of “{title}”</source>
        <translation>{fields} von „{title}“ wiederherstellen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Restore {papers}</source>
        <translation>{papers} wiederherstellen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Resume ‘{name}’</source>
        <translation>‚{name}‘ wieder aufnehmen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Save search ‘{name}’</source>
        <translation>Suche ‚{name}‘ speichern</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Set the key pattern {pattern}</source>
        <translation>Muster der Schlüssel {pattern} setzen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Set the key pattern {pattern}, {keys} changed</source>
        <translation>Muster der Schlüssel {pattern} setzen, {keys} geändert</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Skip {dumps}</source>
        <translation>{dumps} überspringen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Skip ‘{name}’</source>
        <translation>‚{name}‘ überspringen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Star {papers}</source>
        <translation>Stern vergeben: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Stop keeping {file} updated</source>
        <translation>{file} nicht mehr aktuell halten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Take changes of {papers}</source>
        <translation>Änderungen übernehmen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Take the colour off {tags}</source>
        <translation>Farbe wegnehmen: {tags}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Take {fields} of “{title}”</source>
        <translation>{fields} von „{title}“ übernehmen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Unstar {papers}</source>
        <translation>Stern wegnehmen: {papers}</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>Watch ‘{name}’</source>
        <translation>‚{name}‘ beobachten</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>citation keys</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>dump</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>dumps</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <extracomment>labels.py</extracomment>
        <source>‘{name}’ has moved to {address}</source>
        <translation>‚{name}‘ ist nach {address} umgezogen</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>announced as a cross-list</source>
        <translation>als Querverweis angekündigt</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>announced as new</source>
        <translation>als neu angekündigt</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>announced as replaced</source>
        <translation>als ersetzt angekündigt</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>citation</source>
        <translation>Zitation</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>citations</source>
        <translation>Zitationen</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>listed</source>
        <translation>aufgeführt</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>submitted by {}</source>
        <translation>eingereicht von {}</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>upvote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>upvotes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>view</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <extracomment>library_words.py</extracomment>
        <source>views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <extracomment>links.py</extracomment>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <extracomment>links.py</extracomment>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <extracomment>links.py</extracomment>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>A click with Ctrl in the side bar takes one of them away: {}.</source>
        <translation>Ein Klick mit Strg in der Seitenleiste nimmt eines davon weg: {}.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>All {} done</source>
        <translation>Alle {} erledigt</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Deleted papers wait here; none is lost.</source>
        <translation>Gelöschte Artikel warten hier; keiner ist verloren.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Import from the clipboard</source>
        <translation>Aus der Zwischenablage importieren</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Its papers were deleted, or merged into others.</source>
        <translation>Seine Artikel wurden gelöscht oder mit anderen zusammengeführt.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No paper has the tag {}</source>
        <translation>Kein Artikel hat das Schlagwort {}</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No paper is all of that</source>
        <translation>Kein Artikel ist das alles</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No paper is starred</source>
        <translation>Kein Artikel hat einen Stern</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>No papers here</source>
        <translation>Hier sind keine Artikel</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Not understood, and searched as words: </source>
        <translation>Nicht verstanden und als Wörter gesucht: </translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Nothing of {} is left here</source>
        <translation>Von {} ist hier nichts mehr</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Nothing waits for a decision.</source>
        <translation>Nichts wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Open the queue</source>
        <translation>Leseliste öffnen</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Papers that meet it will be counted in the side bar.</source>
        <translation>Artikel, die dazu passen, werden in der Seitenleiste gezählt.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Press S on a paper to star it.</source>
        <translation>Drücken Sie S auf einem Artikel, um ihm einen Stern zu geben.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Press T on a paper, or drop papers on the tag in the side bar.</source>
        <translation>Drücken Sie T auf einem Artikel, oder ziehen Sie Artikel auf das Schlagwort in der Seitenleiste.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Press {} on a paper to put it here.</source>
        <translation>Drücken Sie {} auf einem Artikel, um ihn hierher zu legen.</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Review dismissed</source>
        <translation>Verworfene durchsehen</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Show all papers</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>The inbox is empty</source>
        <translation>Der Eingang ist leer</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>Undo last</source>
        <translation>Letztes zurücknehmen</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>being read</source>
        <translation>in Lektüre</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>queued</source>
        <translation>auf der Leseliste</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>{} is empty</source>
        <translation>{} ist leer</translation>
    </message>
    <message>
        <extracomment>listing.py</extracomment>
        <source>“{}” finds nothing now</source>
        <translation>„{}“ findet jetzt nichts</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>70 papers of a Hugging Face page, to look around. One undo takes them away.</source>
        <translation>70 Artikel einer Seite von Hugging Face, zum Umsehen. Ein Rückgängig nimmt sie wieder weg.</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Paste a page</source>
        <translation>Seite einfügen</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Select all on a papers page in the browser, copy, and paste it here.</source>
        <translation>Wählen Sie im Browser auf einer Seite mit Artikeln alles aus, kopieren Sie es und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Text, HTML, mail, RSS, JSON, BibTeX, RIS; or drop them on this window.</source>
        <translation>Text, HTML, Mail, RSS, JSON, BibTeX, RIS; oder ziehen Sie sie auf dieses Fenster.</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <extracomment>main_window.py</extracomment>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Check a manuscript</source>
        <translation>Manuskript prüfen</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Export what it cites …</source>
        <translation>Exportieren, was es zitiert …</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Files that could not be read</source>
        <translation>Dateien, die sich nicht lesen ließen</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>It cannot be read</source>
        <translation>Es lässt sich nicht lesen</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>It cites {}; {}.</source>
        <translation>Es zitiert {}; {}.</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Never cited</source>
        <translation>Nie zitiert</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>No manuscript is chosen.</source>
        <translation>Kein Manuskript ist gewählt.</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Other case</source>
        <translation>Andere Großschreibung</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>The .tex of a paper, or the .aux or .bcf that LaTeX wrote.</source>
        <translation>Die .tex-Datei eines Textes oder die .aux oder .bcf, die LaTeX schrieb.</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>did you mean {}?</source>
        <translation>war {} gemeint?</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>is {} in the library</source>
        <translation>ist {} in der Bibliothek</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>is {} now</source>
        <translation>ist jetzt {}</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>its paper is in the trash</source>
        <translation>sein Artikel ist im Papierkorb</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>key does not fit</source>
        <translation>Schlüssel passt nicht</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>keys do not fit</source>
        <translation>Schlüssel passen nicht</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>paper never</source>
        <translation>Artikel nie</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>papers never</source>
        <translation>Artikel nie</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>the library has none like it</source>
        <translation>die Bibliothek hat keinen ähnlichen</translation>
    </message>
    <message>
        <extracomment>manuscript_dialog.py</extracomment>
        <source>{}: every key is in the library</source>
        <translation>{}: jeder Schlüssel ist in der Bibliothek</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>All from the left</source>
        <translation>Alles von links</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>All from the right</source>
        <translation>Alles von rechts</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>Fields that differ</source>
        <translation>Felder, die sich unterscheiden</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>Merge field by field</source>
        <translation>Feld für Feld zusammenführen</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>Tags, notes, sources and the star of both are kept; so is the key that goes.</source>
        <translation>Schlagwörter, Notizen, Quellen und der Stern beider bleiben; ebenso der Schlüssel, der wegfällt.</translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>The two differ in nothing. </source>
        <translation>Die beiden unterscheiden sich in nichts. </translation>
    </message>
    <message>
        <extracomment>merge_dialog.py</extracomment>
        <source>arXiv</source>
        <translation>arXiv</translation>
    </message>
    <message>
        <extracomment>message_bar.py</extracomment>
        <source>Cancel the running job</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <extracomment>message_bar.py</extracomment>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <extracomment>note_text.py</extracomment>
        <source>Click, or press Return, to write</source>
        <translation>Klicken oder Eingabetaste drücken, um zu schreiben</translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>*No words about it yet*</source>
        <translation>*Noch nichts dazu geschrieben*</translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>Write a note …</source>
        <translation>Notiz schreiben …</translation>
    </message>
    <message>
        <extracomment>notes.py</extracomment>
        <source>the passage is no longer there</source>
        <translation>die Stelle gibt es nicht mehr</translation>
    </message>
    <message>
        <extracomment>offers_model.py</extracomment>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Attach to {}</source>
        <translation>An {} anhängen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>It is another work</source>
        <translation>Es ist ein anderes Werk</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>It says</source>
        <translation>Dort steht</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Keep what I have</source>
        <translation>Behalten, was da ist</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>No change waits</source>
        <translation>Keine Änderung wartet</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>No published version waits</source>
        <translation>Keine veröffentlichte Fassung wartet</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Nothing here is changed unasked.</source>
        <translation>Nichts wird hier ungefragt geändert.</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Published versions</source>
        <translation>Veröffentlichte Fassungen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Take for {}</source>
        <translation>Für {} nehmen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Take what is ticked</source>
        <translation>Angehaktes nehmen</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Take {}: {}</source>
        <translation>{} nehmen: {}</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>Tick the sure ones</source>
        <translation>Die sicheren anhaken</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>What waits for you</source>
        <translation>Was auf Sie wartet</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>When a later dump says otherwise what you edited, or brings another title or abstract, it waits here; what you have stays.</source>
        <translation>Wenn ein späterer Import etwas anders sagt, das Sie geändert haben, oder einen anderen Titel oder eine andere Zusammenfassung bringt, wartet es hier; was Sie haben, bleibt.</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>When a preprint of yours is published, import a list that says so (a .bib file, a conference's papers): it is offered here, field by field.</source>
        <translation>Wenn ein Preprint von Ihnen veröffentlicht ist, importieren Sie eine Liste, die das sagt (eine .bib-Datei, die Beiträge einer Tagung): Sie wird hier angeboten, Feld für Feld.</translation>
    </message>
    <message>
        <extracomment>offers_page.py</extracomment>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <extracomment>page.py</extracomment>
        <source>Back to the papers</source>
        <translation>Zurück zu den Artikeln</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>A remark, in one line</source>
        <translation>Eine Bemerkung in einer Zeile</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>change waiting</source>
        <translation>Änderung wartet</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>changes waiting</source>
        <translation>Änderungen warten</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>published version known</source>
        <translation>veröffentlichte Fassung bekannt</translation>
    </message>
    <message>
        <extracomment>paper_delegate.py</extracomment>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <extracomment>paper_model.py</extracomment>
        <source>Sort by {}</source>
        <translation>Nach {} sortieren</translation>
    </message>
    <message>
        <extracomment>paper_model.py</extracomment>
        <source>This paper is gone</source>
        <translation>Diesen Artikel gibt es nicht mehr</translation>
    </message>
    <message>
        <extracomment>paper_view.py</extracomment>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Citation command</source>
        <translation>Zitierbefehl</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Copied references</source>
        <translation>Kopierte Literaturangaben</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Ctrl+K copies {}</source>
        <translation>Strg+K kopiert {}</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>From the next start on.</source>
        <translation>Vom nächsten Start an.</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Opened papers</source>
        <translation>Geöffnete Artikel</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>Theme</source>
        <translation>Erscheinung</translation>
    </message>
    <message>
        <extracomment>preferences.py</extracomment>
        <source>are being read from then on</source>
        <translation>werden von da an gelesen</translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Before the export</source>
        <translation>Vor dem Export</translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Export anyway</source>
        <translation>Trotzdem exportieren</translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Fix these papers …</source>
        <translation>Diese Artikel ergänzen …</translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>Styles may print question marks or gaps for these.</source>
        <translation>Stile drucken dafür womöglich Fragezeichen oder Lücken.</translation>
    </message>
    <message>
        <extracomment>preflight.py</extracomment>
        <source>{} of {} have problems in their BibTeX entries</source>
        <translation>{} von {} haben Probleme in ihren BibTeX-Einträgen</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>ACL id</source>
        <translation>ACL-Nummer</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Choose its columns …</source>
        <translation>Ihre Spalten wählen …</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Issue</source>
        <translation>Heft</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Kind of paper</source>
        <translation>Art des Artikels</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Other id</source>
        <translation>Andere Nummer</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>PDF address</source>
        <translation>PDF-Adresse</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>PubMed id</source>
        <translation>PubMed-Nummer</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Say which column is what (C)</source>
        <translation>Sagen, welche Spalte was ist (C)</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Short summary</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>This looks like a table, but no column of it is named a title.</source>
        <translation>Das sieht wie eine Tabelle aus, aber keine Spalte heißt wie ein Titel.</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Volume</source>
        <translation>Band</translation>
    </message>
    <message>
        <extracomment>preview_columns.py</extracomment>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>A paper begins at this line</source>
        <translation>In dieser Zeile beginnt ein Artikel</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Always ignore</source>
        <translation>Immer übergehen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Always ignore lines like these</source>
        <translation>Solche Zeilen immer übergehen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Columns of a table</source>
        <translation>Spalten einer Tabelle</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Ignore lines like these in every dump of this source</source>
        <translation>Zeilen wie diese bei dieser Quelle immer übergehen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Leave a paper out or take it in</source>
        <translation>Artikel auslassen oder aufnehmen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Leave without importing</source>
        <translation>Verlassen, ohne zu importieren</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>New paper</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Say it again</source>
        <translation>Noch einmal sagen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Take back what was said</source>
        <translation>Gesagtes zurücknehmen</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>Take back what was said last (Ctrl+Z)</source>
        <translation>Zurücknehmen, was zuletzt gesagt wurde (Strg+Z)</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>These lines are a title</source>
        <translation>Diese Zeilen sind ein Titel</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>These lines belong to no paper</source>
        <translation>Diese Zeilen gehören zu keinem Artikel</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>These lines belong to the abstract</source>
        <translation>Diese Zeilen gehören zur Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>This line dates the paper</source>
        <translation>Diese Zeile nennt das Datum</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>This line names the authors</source>
        <translation>Diese Zeile nennt die Autoren</translation>
    </message>
    <message>
        <extracomment>preview_corrections.py</extracomment>
        <source>This paper goes on with the one before</source>
        <translation>Dieser Artikel setzt den vorigen fort</translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>This dump says</source>
        <translation>Hier steht</translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <extracomment>preview_diff.py</extracomment>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Completes</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Have</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>Ignored lines</source>
        <translation>Übergangene Zeilen</translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <extracomment>preview_model.py</extracomment>
        <source>adds</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <extracomment>preview_saying.py</extracomment>
        <source>From {} lines like “{}” are always ignored from now on.</source>
        <translation>Aus {} werden Zeilen wie „{}“ von jetzt an immer übergangen.</translation>
    </message>
    <message>
        <extracomment>preview_saying.py</extracomment>
        <source>Tables with these headings are read as they are recognised.</source>
        <translation>Tabellen mit diesen Überschriften werden wieder gelesen, wie sie erkannt werden.</translation>
    </message>
    <message>
        <extracomment>preview_saying.py</extracomment>
        <source>Tables with these headings are read like this from now on.</source>
        <translation>Tabellen mit diesen Überschriften werden ab jetzt so gelesen.</translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>completes</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>have</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <extracomment>preview_view.py</extracomment>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>2024</source>
        <translation>2024</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>2026-03, or a number of days</source>
        <translation>2026-03, oder eine Zahl von Tagen</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Build a search</source>
        <translation>Suche zusammenstellen</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>How the rows go together</source>
        <translation>Wie die Zeilen zusammenhängen</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Papers that meet</source>
        <translation>Artikel, auf die zutrifft:</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>The query</source>
        <translation>Die Suche</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>all of these</source>
        <translation>alles davon</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>any of these</source>
        <translation>etwas davon</translation>
    </message>
    <message>
        <extracomment>query_builder.py</extracomment>
        <source>“{}” cannot be shown as rows, since {}. A new search begins here.</source>
        <translation>„{}“ lässt sich nicht in Zeilen zeigen: {}. Hier beginnt eine neue Suche.</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Any text</source>
        <translation>Irgendein Text</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Entry type</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>Times seen</source>
        <translation>Wie oft gesehen</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>arXiv id</source>
        <translation>arXiv-Kennung</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>has a word beginning</source>
        <translation>hat ein Wort, das beginnt mit</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>has the phrase</source>
        <translation>hat die Wortfolge</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>has the words</source>
        <translation>hat die Wörter</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>in the last (days)</source>
        <translation>in den letzten (Tagen)</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>lacks the phrase</source>
        <translation>hat die Wortfolge nicht</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>lacks the words</source>
        <translation>hat die Wörter nicht</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>not on, or in</source>
        <translation>nicht am oder im</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>not phrase</source>
        <translation>Wortfolge nicht</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>on, or in</source>
        <translation>am oder im</translation>
    </message>
    <message>
        <extracomment>query_rows.py</extracomment>
        <source>up to</source>
        <translation>bis</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Down in the queue</source>
        <translation>In der Leseliste nach unten</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Moved {} down.</source>
        <translation>{} nach unten verschoben.</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Moved {} in the queue.</source>
        <translation>{} in der Leseliste verschoben.</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Moved {} to the end of the queue.</source>
        <translation>{} ans Ende der Leseliste verschoben.</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Moved {} to the top of the queue.</source>
        <translation>{} an den Anfang der Leseliste verschoben.</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Moved {} up.</source>
        <translation>{} nach oben verschoben.</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>The queue is empty. Press Q on a paper to put it there.</source>
        <translation>Die Leseliste ist leer. Mit Q kommt ein Artikel hinein.</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>To the end of the queue</source>
        <translation>Ans Ende der Leseliste</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>To the top of the queue</source>
        <translation>An den Anfang der Leseliste</translation>
    </message>
    <message>
        <extracomment>queue_verbs.py</extracomment>
        <source>Up in the queue</source>
        <translation>In der Leseliste nach oben</translation>
    </message>
    <message>
        <extracomment>quoting.py</extracomment>
        <source>APA, 7th edition</source>
        <translation>APA, 7. Auflage</translation>
    </message>
    <message>
        <extracomment>quoting.py</extracomment>
        <source>Chicago, author and date</source>
        <translation>Chicago, Autor und Jahr</translation>
    </message>
    <message>
        <extracomment>quoting.py</extracomment>
        <source>Formatted reference</source>
        <translation>Formatierte Literaturangabe</translation>
    </message>
    <message>
        <extracomment>quoting.py</extracomment>
        <source>Markdown link</source>
        <translation>Markdown-Link</translation>
    </message>
    <message>
        <extracomment>quoting.py</extracomment>
        <source>arXiv ids</source>
        <translation>arXiv-Kennungen</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>No other library was opened</source>
        <translation>Keine andere Bibliothek war geöffnet</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Opening {} …</source>
        <translation>Öffne {} …</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>Recent libraries</source>
        <translation>Zuletzt geöffnete Bibliotheken</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>This library is open here.</source>
        <translation>Diese Bibliothek ist hier offen.</translation>
    </message>
    <message>
        <extracomment>recent_libraries.py</extracomment>
        <source>{} could not be opened in a new window.</source>
        <translation>{} ließ sich nicht in einem neuen Fenster öffnen.</translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Always ignored</source>
        <translation>Immer übergangen</translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Lines like “{}” from {} are read again.</source>
        <translation>Zeilen wie „{}“ aus {} werden wieder gelesen.</translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Lines that are always ignored</source>
        <translation>Zeilen, die immer übergangen werden</translation>
    </message>
    <message>
        <extracomment>remembered_lines.py</extracomment>
        <source>Read this line again</source>
        <translation>Diese Zeile wieder lesen</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Changed the search “{}”.</source>
        <translation>Suche „{}“ geändert.</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Edit search</source>
        <translation>Suche bearbeiten</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>It is kept in the side bar, and stands in any query as saved:name.</source>
        <translation>Sie steht in der Seitenleiste, und in jeder Suche als saved:name.</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Query</source>
        <translation>Suche</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <extracomment>saved_dialog.py</extracomment>
        <source>Saved the search “{}”.</source>
        <translation>Suche „{}“ gespeichert.</translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Nothing is new any more</source>
        <translation>Nichts ist mehr neu</translation>
    </message>
    <message>
        <extracomment>saved_side.py</extracomment>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>0 papers: this is a list of {feeds}. `readinglist follow opml FILE`, or Sources in the window, follows them.</source>
        <translation>0 Artikel: dies ist eine Liste von {feeds}. Unter „Quellen“ im Fenster lassen sie sich verfolgen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A comma or the end was expected where “{text}” stands.</source>
        <translation>Wo „{text}“ steht, wurde ein Komma oder das Ende erwartet.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A field was expected where “{text}” stands.</source>
        <translation>Wo „{text}“ steht, wurde ein Feld erwartet.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A quotation mark is opened in this row and never closed.</source>
        <translation>In dieser Zeile wird ein Anführungszeichen geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A quotation mark or a brace is missing.</source>
        <translation>Ein Anführungszeichen oder eine Klammer fehlt.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A row of a table, not a title.</source>
        <translation>Eine Tabellenzeile, kein Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A section of a note, as its headings are, and no paper.</source>
        <translation>Ein Abschnitt einer Notiz, wie ihre Überschriften zeigen, und kein Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A table row without a title.</source>
        <translation>Eine Tabellenzeile ohne Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>A value was expected where “{text}” stands.</source>
        <translation>Wo „{text}“ steht, wurde ein Wert erwartet.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Among the page's own lines, and too short to be sure that it is a paper.</source>
        <translation>Zwischen Zeilen der Seite selbst und zu kurz, um sicher ein Artikel zu sein.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Among the page's own lines, and without what stands with each paper here.</source>
        <translation>Zwischen Zeilen der Seite selbst und ohne das, was hier bei jedem Artikel steht.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>An abstract without a title above it.</source>
        <translation>Eine Zusammenfassung ohne Titel darüber.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>An entry without key cannot be read.</source>
        <translation>Ein Eintrag ohne Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>And {number} more remarks like these.</source>
        <translation>Und {number} weitere Bemerkungen dieser Art.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>DBLP lists nothing here: 0 papers.</source>
        <translation>DBLP führt hier nichts auf: 0 Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>In a digest lines can only be ignored: {number} corrections are not used.</source>
        <translation>In einer Zusammenstellung kann man Zeilen nur übergehen: {number} Berichtigungen wirken nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It has no abstract, though most papers here have one.</source>
        <translation>Ohne Zusammenfassung, obwohl die meisten Artikel hier eine haben.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It has no end: a closing brace is missing.</source>
        <translation>Er hat kein Ende: eine schließende Klammer fehlt.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It has no title.</source>
        <translation>Es hat keinen Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It holds no paper.</source>
        <translation>Es enthält keinen Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It is a damaged zip archive.</source>
        <translation>Es ist ein beschädigtes Zip-Archiv.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It is damaged or packed oddly: {reason}.</source>
        <translation>Es ist beschädigt oder seltsam gepackt: {reason}.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It is no object with a title.</source>
        <translation>Es ist kein Objekt mit einem Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It links to a paper and has no title.</source>
        <translation>Es verweist auf einen Artikel und hat keinen Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It says it is {encoding}, which it is not.</source>
        <translation>Es nennt sich {encoding} und ist es nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>It unpacks to more than {number} times its size; nothing of it was imported. Unpack it yourself and import the files.</source>
        <translation>Ausgepackt ist es mehr als {number}-mal so groß; nichts davon wurde importiert. Packen Sie es selbst aus und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Its abstract stops in the middle of a sentence: the dump was cut here.</source>
        <translation>Die Zusammenfassung bricht mitten im Satz ab: hier wurde abgeschnitten.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Its braces do not balance.</source>
        <translation>Seine Klammern gehen nicht auf.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Its key has no end.</source>
        <translation>Sein Schlüssel hat kein Ende.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Line {number} has no text here: what was said of it is not used.</source>
        <translation>Zeile {number} hat hier keinen Text: was von ihr gesagt wurde, wirkt nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Line {number}: a comma is missing after {field} in {key}.</source>
        <translation>Zeile {number}: nach {field} fehlt in {key} ein Komma.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Line {number}: authors are not joined by “and” in {key}.</source>
        <translation>Zeile {number}: Autoren sind in {key} nicht mit „and“ verbunden.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Line {number}: the field {field} of {key} is no value.</source>
        <translation>Zeile {number}: das Feld {field} von {key} ist kein Wert.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Line {number}: {field} in {key} is not defined.</source>
        <translation>Zeile {number}: {field} in {key} ist nicht definiert.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Line {number}: {key} has {field} twice; the first is kept.</source>
        <translation>Zeile {number}: {key} hat {field} zweimal; das erste bleibt.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>No byte order mark: read as {encoding}.</source>
        <translation>Keine Bytereihenfolge-Marke: gelesen als {encoding}.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>No words in it.</source>
        <translation>Es stehen keine Wörter darin.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Not UTF-8: read as Windows-1252 (cp1252).</source>
        <translation>Kein UTF-8: gelesen als Windows-1252 (cp1252).</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Only a part of the list is here.</source>
        <translation>Hier ist nur ein Teil der Liste.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Only a part of the list of {number} records is here.</source>
        <translation>Hier ist nur ein Teil der Liste von {number} Einträgen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Only the first {number} of {other_number} members were read.</source>
        <translation>Nur die ersten {number} von {other_number} enthaltenen Dateien wurden gelesen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Read as {encoding}, as its header says.</source>
        <translation>Gelesen als {encoding}, wie der Kopf der Datei sagt.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Sheet {name} has no row of headings with a title; it was left out.</source>
        <translation>Blatt {name} hat keine Überschriftenzeile mit einem Titel; es wurde ausgelassen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Some bytes are no valid {encoding}.</source>
        <translation>Einige Bytes sind kein gültiges {encoding}.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The DOI {doi} of {key} has a brace without its other half.</source>
        <translation>In der DOI {doi} von {key} fehlt einer Klammer die andere Hälfte.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The JSON holds an empty list: 0 papers.</source>
        <translation>Das JSON enthält eine leere Liste: 0 Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The JSON holds no list of things with a title: 0 papers.</source>
        <translation>Das JSON enthält keine Liste von Dingen mit Titel: 0 Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The JSON is cut off here.</source>
        <translation>Das JSON ist hier abgeschnitten.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The JSON is damaged: {reason}.</source>
        <translation>Das JSON ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The XML is damaged at line {number}: {reason}.</source>
        <translation>Das XML ist in Zeile {number} beschädigt: {reason}.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The archive answered so.</source>
        <translation>So antwortete das Archiv.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The archive unpacks to more than {number} MB; nothing of this member was imported. Unpack it yourself and import the files.</source>
        <translation>Das Archiv wird ausgepackt größer als {number} MB; hiervon wurde nichts importiert. Packen Sie es selbst aus und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The entry without key has no title.</source>
        <translation>Der Eintrag ohne Schlüssel hat keinen Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The entry {key} cannot be read.</source>
        <translation>Der Eintrag {key} ist nicht lesbar.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The entry {key} has no title.</source>
        <translation>Der Eintrag {key} hat keinen Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The feed has no entries.</source>
        <translation>Der Feed hat keine Einträge.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The file is cut off in this record.</source>
        <translation>Die Datei ist in diesem Eintrag abgeschnitten.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The gzip file is cut off: what stands before the cut was read.</source>
        <translation>Die gzip-Datei ist abgeschnitten: was vor dem Schnitt steht, wurde gelesen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The gzip file is damaged: what stands before the damage was read.</source>
        <translation>Die gzip-Datei ist beschädigt: was vor dem Schaden steht, wurde gelesen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The key {key} is written as {other_key}.</source>
        <translation>Der Schlüssel {key} wird als {other_key} geschrieben.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The line with its id is missing.</source>
        <translation>Die Zeile mit seiner Kennung fehlt.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The mail's parts are nested too deep to be read.</source>
        <translation>Die Teile der Mail sind zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The message has no text to read.</source>
        <translation>Die Nachricht hat keinen lesbaren Text.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The page links to no paper that can be recognised: 0 papers.</source>
        <translation>Die Seite verweist auf keinen erkennbaren Artikel: 0 Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The page's data are damaged or cut here.</source>
        <translation>Die Daten der Seite sind hier beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The row has more cells than there are headings; they may have slipped.</source>
        <translation>Die Zeile hat mehr Zellen, als es Überschriften gibt; sie könnten verrutscht sein.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>The title is the name of a PDF file.</source>
        <translation>Der Titel ist der Name einer PDF-Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>There is no entry here.</source>
        <translation>Hier ist kein Eintrag.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Title and abstract are hard to tell apart here.</source>
        <translation>Titel und Zusammenfassung sind hier schwer zu trennen.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Too long for a title, and no title stands above it.</source>
        <translation>Zu lang für einen Titel, und darüber steht keiner.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>Too short to be sure that it is a paper: it has no abstract and no link.</source>
        <translation>Zu kurz, um sicher ein Artikel zu sein: ohne Zusammenfassung und ohne Link.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a collection, no paper</source>
        <translation>eine Sammlung, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a deleted record</source>
        <translation>ein gelöschter Eintrag</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a feed, no paper</source>
        <translation>ein Feed, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a file of the system that packed it</source>
        <translation>eine Datei des Systems, das sie packte</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a header of the message</source>
        <translation>eine Kopfzeile der Nachricht</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a link among the papers</source>
        <translation>ein Link zwischen den Artikeln</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a member: {saying}, {papers}</source>
        <translation>enthalten: {saying}, {papers}</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a note, no paper</source>
        <translation>eine Notiz, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a part</source>
        <translation>ein Teil</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a part of the message without papers</source>
        <translation>ein Teil der Nachricht ohne Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a preamble</source>
        <translation>eine Präambel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a read-me</source>
        <translation>eine Liesmich-Datei</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a reply, no paper</source>
        <translation>eine Antwort, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a row of type {kind}, no paper</source>
        <translation>eine Zeile der Art {kind}, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a rule</source>
        <translation>eine Trennlinie</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>a string</source>
        <translation>ein String</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>above the headings</source>
        <translation>über den Überschriften</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>always ignored, as you said</source>
        <translation>immer übergangen, wie Sie es sagten</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>among the page's own lines</source>
        <translation>zwischen Zeilen der Seite selbst</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>an @{kind}, which is no paper</source>
        <translation>ein @{kind}, das kein Artikel ist</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>an archive {number} deep, not opened</source>
        <translation>ein Archiv in Tiefe {number}, nicht geöffnet</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>an attachment, no paper</source>
        <translation>ein Anhang, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>an item of type {kind}, no paper</source>
        <translation>ein Eintrag der Art {kind}, kein Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>arXiv answered with an error.</source>
        <translation>arXiv antwortete mit einem Fehler.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>encoded text of the message, read as a whole</source>
        <translation>kodierter Text der Nachricht, im Ganzen gelesen</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>facts without a paper</source>
        <translation>Angaben ohne Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>figure without a paper</source>
        <translation>Zahl ohne Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>goes with line {number}</source>
        <translation>gehört zu Zeile {number}</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>heading of the digest</source>
        <translation>Kopf der Zusammenstellung</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>heading of the table</source>
        <translation>Kopf der Tabelle</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>ignored by you</source>
        <translation>von Ihnen übergangen</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>it has no title</source>
        <translation>es hat keinen Titel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>link without a paper</source>
        <translation>Link ohne Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>no paper in it</source>
        <translation>kein Artikel darin</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>outside of any record</source>
        <translation>außerhalb jedes Eintrags</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>outside of any result</source>
        <translation>außerhalb jedes Treffers</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>part of a damaged row</source>
        <translation>Teil einer beschädigten Zeile</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>part of a record that could not be read</source>
        <translation>Teil eines Eintrags, der nicht lesbar war</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>part of a record that is cut off</source>
        <translation>Teil eines abgeschnittenen Eintrags</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>part of a row without a title</source>
        <translation>Teil einer Zeile ohne Titel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>part of an entry that could not be read</source>
        <translation>Teil eines Eintrags, der nicht lesbar war</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>part of the entry at line {number}</source>
        <translation>Teil des Eintrags in Zeile {number}</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>read aloud</source>
        <translation>zum Vorlesen</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>repeated on this page</source>
        <translation>auf dieser Seite wiederholt</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>rule or bracket</source>
        <translation>Trennlinie oder Klammer</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>text around the list of papers</source>
        <translation>Text um die Liste der Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>text around the table</source>
        <translation>Text um die Tabelle</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>text between entries</source>
        <translation>Text zwischen Einträgen</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>text of the mail around the papers</source>
        <translation>Text der Mail um die Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>text of the page around the papers</source>
        <translation>Text der Seite um die Artikel</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>the headings of a table</source>
        <translation>die Überschriften einer Tabelle</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>the headings of the table</source>
        <translation>die Überschriften der Tabelle</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>the rest of the line above</source>
        <translation>der Rest der Zeile darüber</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>the rule of a table</source>
        <translation>die Trennlinie einer Tabelle</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>{file}, line {number}: {saying}</source>
        <translation>{file}, Zeile {number}: {saying}</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>{number} more lines are no part of any paper.</source>
        <translation>{number} weitere Zeilen gehören zu keinem Artikel.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>{number} more pieces could not be read.</source>
        <translation>{number} weitere Stücke waren nicht lesbar.</translation>
    </message>
    <message>
        <extracomment>sayings/dumps.py</extracomment>
        <source>{number} of {other_number} papers are listed here.</source>
        <translation>{number} von {other_number} Artikeln sind hier aufgeführt.</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>@{kind} lacks {fields}</source>
        <translation>@{kind} fehlt: {fields}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>A brace lacks its other half</source>
        <translation>Einer Klammer fehlt die andere Hälfte</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>A brace of the {fields} lacks its other half</source>
        <translation>Einer Klammer fehlt die andere Hälfte (Feld: {fields})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>A row of {table} points at a missing row of {other_table}</source>
        <translation>Eine Zeile von {table} zeigt auf eine fehlende Zeile von {other_table}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>AND needs something on both sides</source>
        <translation>AND braucht etwas auf beiden Seiten</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>Fields are missing</source>
        <translation>Felder fehlen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>In the key pattern, at character {number}: {saying}.</source>
        <translation>Im Schlüsselmuster, bei Zeichen {number}: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>It asked to be left alone until {time} UTC.</source>
        <translation>Sie bat um Ruhe bis {time} UTC.</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>It cannot be read: {saying}.</source>
        <translation>Nicht lesbar: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>It has no abstract</source>
        <translation>Ohne Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>It is larger than {number} MB; split it.</source>
        <translation>Die Datei ist größer als {number} MB; teilen Sie sie auf.</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>Its title was edited outside Reading List, so doubles of it are not seen</source>
        <translation>Der Titel wurde außerhalb von Reading List bearbeitet, Dubletten davon werden nicht erkannt</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>LaTeX cannot read the citation key</source>
        <translation>LaTeX kann den Zitierschlüssel nicht lesen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>LaTeX cannot read the citation key {key}</source>
        <translation>LaTeX kann den Zitierschlüssel {key} nicht lesen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>Letters that pdfLaTeX cannot set</source>
        <translation>Zeichen, die pdfLaTeX nicht setzen kann</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>NOT needs something after it</source>
        <translation>NOT braucht etwas danach</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>OR needs something on both sides</source>
        <translation>OR braucht etwas auf beiden Seiten</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>One venue is spelt several ways</source>
        <translation>Ein Erscheinungsort ist verschieden geschrieben</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>SQLite says: {text}</source>
        <translation>SQLite meldet: {text}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The DOI is none</source>
        <translation>Die DOI ist keine</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The folder {folder} cannot be read: {saying}.</source>
        <translation>Der Ordner {folder} ist nicht lesbar: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The index is behind; another program is writing it, or its folder cannot be written</source>
        <translation>Der Index ist nicht aktuell; ein anderes Programm schreibt ihn, oder sein Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The month is none that BibTeX knows</source>
        <translation>Den Monat kennt BibTeX nicht</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The month {month} is none of jan, feb, …</source>
        <translation>Der Monat {month} ist keiner von jan, feb, …</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The title ends with a full stop</source>
        <translation>Der Titel endet mit einem Punkt</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The trigger {name} is missing or differs</source>
        <translation>Der Trigger {name} fehlt oder weicht ab</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>The venue {venue} is mostly spelt {other_venue}</source>
        <translation>Der Erscheinungsort {venue} ist meist {other_venue} geschrieben</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>There is no abstract</source>
        <translation>Es gibt keine Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>a * needs {number} letters before it</source>
        <translation>ein * braucht {number} Buchstaben davor</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>a * stands only at the end of a word</source>
        <translation>ein * steht nur am Ende eines Worts</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>a field is missing here</source>
        <translation>hier fehlt ein Feld</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>a modifier is missing here</source>
        <translation>hier fehlt ein Zusatz</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>a ~ behind a phrase needs a number, like ~5</source>
        <translation>eine ~ nach einer Wortfolge braucht eine Zahl, etwa ~5</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>a ~ needs {number} letters before it</source>
        <translation>eine ~ braucht {number} Buchstaben davor</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>abstracts share {percent} of their words</source>
        <translation>Zusammenfassungen haben {percent} ihrer Wörter gemeinsam</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another DOI: {id}</source>
        <translation>andere DOI: {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another OpenReview id: {id}</source>
        <translation>andere OpenReview-Kennung: {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another PubMed id: {id}</source>
        <translation>andere PubMed-Nummer: {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another arXiv id: {id}</source>
        <translation>andere arXiv-Kennung: {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another first author</source>
        <translation>anderer Erstautor</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another title</source>
        <translation>anderer Titel</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another {scheme} id</source>
        <translation>andere Kennung ({scheme})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>another {scheme}: {id}</source>
        <translation>andere Kennung ({scheme}): {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>at most {number} words may stand among those of a phrase</source>
        <translation>zwischen den Wörtern einer Wortfolge dürfen höchstens {number} stehen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>deleted for good on {day}</source>
        <translation>endgültig gelöscht am {day}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>followed already</source>
        <translation>schon verfolgt</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>in the trash since {day}</source>
        <translation>im Papierkorb seit {day}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>in “{name}”: {saying}</source>
        <translation>in „{name}“: {saying}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it answered with status {number}</source>
        <translation>sie antwortete mit Status {number}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it cannot be connected to, or this computer is offline</source>
        <translation>sie ist nicht erreichbar, oder dieser Rechner ist offline</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it could not be asked ({reason})</source>
        <translation>sie konnte nicht gefragt werden ({reason})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it did not understand the address (400)</source>
        <translation>sie verstand die Adresse nicht (400)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it does not answer</source>
        <translation>sie antwortet nicht</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it does not let this program read that (403)</source>
        <translation>sie lässt dieses Programm das nicht lesen (403)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it has moved for good to {address}</source>
        <translation>sie ist dauerhaft nach {address} umgezogen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it has moved for good to {address}, which is followed already</source>
        <translation>sie ist dauerhaft nach {address} umgezogen, das schon verfolgt wird</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it has no year</source>
        <translation>es hat kein Jahr</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it holds more than {number} files</source>
        <translation>er enthält mehr als {number} Dateien</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is a book</source>
        <translation>es ist ein Buch</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is gone for good (410)</source>
        <translation>es gibt sie nicht mehr (410)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is larger than {number} MB</source>
        <translation>es ist größer als {number} MB</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is longer than {number} characters</source>
        <translation>es ist länger als {number} Zeichen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is packed as {coding}, which was not asked for</source>
        <translation>es ist als {coding} gepackt, worum nicht gebeten wurde</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is too busy (503)</source>
        <translation>sie ist überlastet (503)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it is {kind}, not a feed</source>
        <translation>es ist {kind}, kein Feed</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it redirects to an address without encryption; refused</source>
        <translation>sie leitet auf eine unverschlüsselte Adresse weiter; abgelehnt</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it redirects to what is no web address</source>
        <translation>sie leitet auf etwas weiter, das keine Webadresse ist</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it speaks of another version</source>
        <translation>es ist von einer anderen Fassung die Rede</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it stopped sending</source>
        <translation>sie hörte auf zu senden</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it took longer than {number} seconds</source>
        <translation>es dauerte länger als {number} Sekunden</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it wants a password, which Reading List does not send (401)</source>
        <translation>sie will ein Passwort, und Reading List sendet keines (401)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it was asked too often (429)</source>
        <translation>sie wurde zu oft gefragt (429)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it was cut short</source>
        <translation>es brach vorzeitig ab</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>it was redirected more than {number} times</source>
        <translation>sie leitete mehr als {number}-mal weiter</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>its certificate is not valid ({reason})</source>
        <translation>ihr Zertifikat ist nicht gültig ({reason})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>its redirects lead in a circle</source>
        <translation>ihre Weiterleitungen führen im Kreis</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>its {coding} is damaged ({reason})</source>
        <translation>{coding} ist beschädigt ({reason})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>listed by {place}</source>
        <translation>aufgeführt in {place}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>merged into another paper</source>
        <translation>mit einem anderen Artikel zusammengeführt</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>more than one could be it</source>
        <translation>mehr als eines könnte es sein</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>more than {number} parentheses deep</source>
        <translation>mehr als {number} Klammern tief</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>nearly the same title ({percent})</source>
        <translation>fast der gleiche Titel ({percent})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>no safe connection could be made ({reason})</source>
        <translation>es kam keine sichere Verbindung zustande ({reason})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>nothing between the parentheses</source>
        <translation>nichts zwischen den Klammern</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>nothing right after “{name}:”</source>
        <translation>nichts unmittelbar nach „{name}:“</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>one entry names identifiers of both</source>
        <translation>ein Eintrag nennt Kennungen von beiden</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>only the first {number} characters are read</source>
        <translation>nur die ersten {number} Zeichen werden gelesen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>only the first {number} words are searched</source>
        <translation>nur nach den ersten {number} Wörtern wird gesucht</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>only {number} words may have a ~</source>
        <translation>nur {number} Wörter dürfen eine ~ haben</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>other authors</source>
        <translation>andere Autoren</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>other given names</source>
        <translation>andere Vornamen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>pdfLaTeX cannot set {letters} of the {fields}</source>
        <translation>pdfLaTeX kann {letters} nicht setzen (Feld: {fields})</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>same DOI {id}</source>
        <translation>gleiche DOI {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>same arXiv id {id}</source>
        <translation>gleiche arXiv-Kennung {id}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>same title</source>
        <translation>gleicher Titel</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>same title, but a short one</source>
        <translation>gleicher Titel, aber ein kurzer</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>same {ids}</source>
        <translation>gleiche Kennung: {ids}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>stands in this dump already</source>
        <translation>steht in dieser Lieferung schon</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>stands in this dump already, as number {number}</source>
        <translation>steht in dieser Lieferung schon, als Nummer {number}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the abstracts differ</source>
        <translation>die Zusammenfassungen weichen voneinander ab</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the authors of one are not known</source>
        <translation>die Autoren des einen sind nicht bekannt</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the connection broke before everything had come</source>
        <translation>die Verbindung brach ab, bevor alles da war</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the same bytes were dealt with before</source>
        <translation>dieselben Bytes gab es schon</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the saved search “{name}” is made of itself</source>
        <translation>die gespeicherte Suche „{name}“ besteht aus sich selbst</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the title is short</source>
        <translation>der Titel ist kurz</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the titles differ</source>
        <translation>die Titel weichen voneinander ab</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>the titles differ, in a number</source>
        <translation>die Titel weichen in einer Zahl voneinander ab</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is no field {name}; did you mean {other_name}?</source>
        <translation>es gibt kein Feld {name}; war {other_name} gemeint?</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is no field {name}; there are {other_name}</source>
        <translation>es gibt kein Feld {name}; es gibt {other_name}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is no modifier {name}; did you mean {other_name}?</source>
        <translation>es gibt keinen Zusatz {name}; war {other_name} gemeint?</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is no modifier {name}; there are {other_name}</source>
        <translation>es gibt keinen Zusatz {name}; es gibt {other_name}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is no saved search “{name}”</source>
        <translation>es gibt keine gespeicherte Suche „{name}“</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is no such host, or this computer is offline</source>
        <translation>diesen Server gibt es nicht, oder dieser Rechner ist offline</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there is nothing at this address (404)</source>
        <translation>unter dieser Adresse ist nichts (404)</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>there may be more than the newest {number}; older ones were not read</source>
        <translation>es gibt vielleicht mehr als die neuesten {number}; ältere wurden nicht gelesen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>this quotation mark is never closed</source>
        <translation>dieses Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>this “(” is never closed</source>
        <translation>diese „(“ wird nie geschlossen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>this “)” closes nothing</source>
        <translation>diese „)“ schließt nichts</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>this “{” is never closed</source>
        <translation>diese „{“ wird nie geschlossen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>this “}” closes nothing</source>
        <translation>diese „}“ schließt nichts</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>without a field like {auth} every paper has the same key</source>
        <translation>ohne ein Feld wie {auth} hat jeder Artikel den gleichen Schlüssel</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{character} cannot stand in a key</source>
        <translation>{character} kann nicht in einem Schlüssel stehen</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{doi} is no DOI</source>
        <translation>{doi} ist keine DOI</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{file} is still growing</source>
        <translation>{file} wächst noch</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{name} is taken for an author</source>
        <translation>{name} gilt als Autor</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{number} of {other_number} authors</source>
        <translation>{number} von {other_number} Autoren</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{year}, and the preprint is of {other_year}</source>
        <translation>{year}, und der Preprint ist von {other_year}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>{year}, not {other_year}</source>
        <translation>{year}, nicht {other_year}</translation>
    </message>
    <message>
        <extracomment>sayings/reasons.py</extracomment>
        <source>“et al.” stands as an author</source>
        <translation>„et al.“ steht als Autor da</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A feed is polled at most every {number} minutes.</source>
        <translation>Ein Feed wird höchstens alle {number} Minuten abgefragt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A library cannot be restored from itself.</source>
        <translation>Eine Bibliothek lässt sich nicht aus sich selbst wiederherstellen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A line is remembered for a source; name one.</source>
        <translation>Eine Zeile wird für eine Quelle gemerkt; nennen Sie eine.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A name has at most {number} characters; this one has {other_number}.</source>
        <translation>Ein Name hat höchstens {number} Zeichen; dieser hat {other_number}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A paper cannot be merged with itself.</source>
        <translation>Ein Artikel lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A paper cannot be told apart from itself.</source>
        <translation>Ein Artikel lässt sich nicht von sich selbst unterscheiden.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A paper has one {fields}: take this or other.</source>
        <translation>Dieses Feld hat ein Artikel nur einmal: {fields}; nehmen Sie das eine oder das andere.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A paper needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A paper needs a {fields}, and that paper has none.</source>
        <translation>Ein Artikel braucht dieses Feld: {fields}; jener Artikel hat keines.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A paper needs a {fields}; it was not cleared.</source>
        <translation>Ein Artikel braucht dieses Feld: {fields}; es wurde nicht geleert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A query has at most {number} characters.</source>
        <translation>Eine Suche hat höchstens {number} Zeichen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A query is read up to {number} characters; this one is longer.</source>
        <translation>Eine Suche wird bis {number} Zeichen gelesen; diese ist länger.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A remark has at most {number} characters; write a note instead.</source>
        <translation>Eine Bemerkung hat höchstens {number} Zeichen; schreiben Sie stattdessen eine Notiz.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A source needs a title.</source>
        <translation>Eine Quelle braucht einen Namen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A table without headings is not known again; nothing was remembered.</source>
        <translation>Eine Tabelle ohne Überschriften wird nicht wiedererkannt; nichts wurde gemerkt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A tag has at most {number} characters; this one has {other_number}.</source>
        <translation>Ein Schlagwort hat höchstens {number} Zeichen; dieses hat {other_number}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>A tag needs at least one letter or digit.</source>
        <translation>Ein Schlagwort braucht mindestens einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>An address with a name or password in it is not kept, since it would stand in the library in plain text; nothing was added.</source>
        <translation>Eine Adresse mit Name oder Passwort wird nicht aufgehoben, da sie offen lesbar in der Bibliothek stünde; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>An empty note was not saved.</source>
        <translation>Eine leere Notiz wurde nicht gespeichert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Both papers must be in the library, and not in the trash.</source>
        <translation>Beide Artikel müssen in der Bibliothek sein, nicht im Papierkorb.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Both remarks are longer than the {number} characters of one.</source>
        <translation>Beide Bemerkungen sind zusammen länger als die {number} Zeichen einer einzigen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Import {number} cannot be undone: its step of history is not in this library.</source>
        <translation>Import {number} lässt sich nicht zurücknehmen: sein Schritt im Verlauf ist nicht in dieser Bibliothek.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Import {number} is undone already.</source>
        <translation>Import {number} ist schon zurückgenommen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Lines can be corrected in page text only, not in {saying}.</source>
        <translation>Zeilen lassen sich nur in Seitentext berichtigen, nicht in: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Name an arXiv category or search after arxiv:, like arxiv:cs.CL.</source>
        <translation>Nennen Sie nach arxiv: eine Kategorie oder Suche, etwa arxiv:cs.CL.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>No column can hold {name}; what one can are {names}.</source>
        <translation>{name} kann keine Spalte enthalten; möglich sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>No dump {number} is waiting; nothing was done.</source>
        <translation>Keine Lieferung {number} wartet; nichts geschah.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>No line “{text}” is remembered for {place}.</source>
        <translation>Für {place} ist keine Zeile „{text}“ gemerkt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>No paper has the keyword ‘{name}’.</source>
        <translation>Kein Artikel hat das Stichwort ‚{name}‘.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>No paper has the tag ‘{name}’.</source>
        <translation>Kein Artikel hat das Schlagwort ‚{name}‘.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>No tag has the key {number} yet; give it one in the menu of a tag in the side bar.</source>
        <translation>Die Taste {number} hat noch kein Schlagwort; geben Sie ihr eines im Menü eines Schlagworts in der Seitenleiste.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Nothing can be written into {folder} ({saying}); nothing was imported.</source>
        <translation>In {folder} lässt sich nichts schreiben ({saying}); nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Nothing that is followed is called {name}; nothing was done.</source>
        <translation>Nichts, was verfolgt wird, heißt {name}; nichts geschah.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>One can prefer {names}, not {name}.</source>
        <translation>Bevorzugen kann man {names}, nicht {name}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Only papers of the queue have a place in it: none of these is there.</source>
        <translation>Nur Artikel der Leseliste haben einen Platz darin: keiner von diesen ist dort.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Paper {number} is not in the library any more.</source>
        <translation>Artikel {number} ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Paper {number} is not in the queue.</source>
        <translation>Artikel {number} ist nicht auf der Leseliste.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Polls may be from a minute to a year apart.</source>
        <translation>Zwischen Abfragen können eine Minute bis ein Jahr liegen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Reading was given up for something newer.</source>
        <translation>Das Lesen wurde für Neueres aufgegeben.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Something went wrong inside Reading List ({reason}).</source>
        <translation>In Reading List ging etwas schief ({reason}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Step {number} cannot be undone: it is not there, or undone already.</source>
        <translation>Schritt {number} lässt sich nicht zurücknehmen: es gibt ihn nicht, oder er ist schon zurückgenommen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>Step {number} did not change the {fields} of paper {other_number}.</source>
        <translation>Schritt {number} änderte an Artikel {other_number} dieses Feld nicht: {fields}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The backup {file} cannot be written ({saying}).</source>
        <translation>Die Sicherung {file} lässt sich nicht schreiben ({saying}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The citation key {key} is taken by paper {number}, “{title}”, which is in the trash.</source>
        <translation>Den Zitierschlüssel {key} hat schon Artikel {number}, „{title}“, der im Papierkorb ist.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The citation key {key} is taken by paper {number}, “{title}”.</source>
        <translation>Den Zitierschlüssel {key} hat schon Artikel {number}, „{title}“.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The citation key {key} is that of paper {number} now, “{title}”; nothing was changed.</source>
        <translation>Den Zitierschlüssel {key} hat jetzt Artikel {number}, „{title}“; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The disk of the library {file} is full; nothing was changed. Make room and try again.</source>
        <translation>Der Datenträger der Bibliothek {file} ist voll; nichts wurde geändert. Schaffen Sie Platz, und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The folder of the library {file} cannot be written ({saying}); nothing was changed.</source>
        <translation>Der Ordner der Bibliothek {file} ist nicht beschreibbar ({saying}); nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The folder {folder} cannot be made ({saying}).</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen ({saying}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The folder's name is no text in UTF-8; rename it.</source>
        <translation>Der Name des Ordners ist kein Text in UTF-8; benennen Sie ihn um.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The format {name} can be read, not written.</source>
        <translation>Das Format {name} kann gelesen, aber nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The format {name} can be written, not read.</source>
        <translation>Das Format {name} kann geschrieben, aber nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} cannot be opened or written ({reason}); nothing was changed.</source>
        <translation>Die Bibliothek {file} lässt sich nicht öffnen oder schreiben ({reason}); nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is being used by another program; nothing was changed. Wait for it to end, or close it, and try again.</source>
        <translation>Die Bibliothek {file} wird von einem anderen Programm benutzt; nichts wurde geändert. Warten Sie, bis es endet, oder schließen Sie es, und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is being written by another program; nothing was changed. Wait for it to end, or close it, and try again.</source>
        <translation>Die Bibliothek {file} wird von einem anderen Programm geschrieben; nichts wurde geändert. Warten Sie, bis es endet, oder schließen Sie es, und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is damaged ({reason}); it was left as it is. `readinglist restore` puts a backup in its place.</source>
        <translation>Die Bibliothek {file} ist beschädigt ({reason}); sie blieb, wie sie ist. `readinglist restore` setzt eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is empty, but {number} backups of it are in {folder}; put the newest back with `{command}`, or move that folder away to begin anew.</source>
        <translation>Die Bibliothek {file} ist leer, aber {number} Sicherungen davon liegen in {folder}; holen Sie die neueste zurück mit `{command}`, oder verschieben Sie den Ordner, um neu anzufangen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is gone, but {number} backups of it are in {folder}; put the newest back with `{command}`, or move that folder away to begin anew.</source>
        <translation>Die Bibliothek {file} ist fort, aber {number} Sicherungen davon liegen in {folder}; holen Sie die neueste zurück mit `{command}`, oder verschieben Sie den Ordner, um neu anzufangen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is in a folder that {name} copies, which can damage a database; keep it on a disk of this computer, and let copies or an archive of it go there.</source>
        <translation>Die Bibliothek {file} liegt in einem Ordner, den {name} kopiert, was eine Datenbank beschädigen kann; halten Sie sie auf diesem Rechner, und lassen Sie Kopien oder ein Archiv dorthin gehen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} is on a network drive ({name}), which can damage a database; keep it on a disk of this computer, and let copies or an archive of it go there.</source>
        <translation>Die Bibliothek {file} liegt auf einem Netzlaufwerk ({name}), was eine Datenbank beschädigen kann; halten Sie sie auf diesem Rechner, und lassen Sie Kopien oder ein Archiv dorthin gehen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} was moved or replaced while it was open; nothing was changed. Close it and open it again.</source>
        <translation>Die Bibliothek {file} wurde verschoben oder ersetzt, während sie offen war; nichts wurde geändert. Schließen und öffnen Sie sie neu.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} was opened for reading only.</source>
        <translation>Die Bibliothek {file} ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The library {file} was written by a newer Reading List; it was left as it is. Update Reading List to open it.</source>
        <translation>Die Bibliothek {file} schrieb ein neueres Reading List; sie blieb, wie sie ist. Aktualisieren Sie Reading List, um sie zu öffnen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The list gives the key {key} to papers {number} and {other_number}; nothing was changed.</source>
        <translation>Die Liste gibt den Schlüssel {key} den Artikeln {number} und {other_number}; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The name of a search cannot hold quotation marks.</source>
        <translation>Der Name einer Suche kann keine Anführungszeichen enthalten.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The page holds no data-props: it is no saved Hugging Face page.</source>
        <translation>Die Seite enthält keine data-props: sie ist keine gespeicherte Seite von Hugging Face.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The query {query} cannot be used: {saying}.</source>
        <translation>Die Suche {query} ist nicht brauchbar: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The search index cannot be opened.</source>
        <translation>Der Suchindex lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The search index cannot be written to {folder} ({saying}); papers are kept all the same, and searching is slower until it can.</source>
        <translation>Der Suchindex lässt sich nicht nach {folder} schreiben ({saying}); die Artikel bleiben trotzdem, und die Suche ist langsamer, bis es geht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The search index is being written too often to be read just now.</source>
        <translation>Der Suchindex wird gerade zu oft geschrieben, um gelesen zu werden.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The search index is damaged; it will be built anew.</source>
        <translation>Der Suchindex ist beschädigt; er wird neu aufgebaut.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The search was given up for a newer one.</source>
        <translation>Die Suche wurde für eine neuere aufgegeben.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The text has no mail header.</source>
        <translation>Der Text hat keinen Mailkopf.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>The text is blank; there is nothing to read.</source>
        <translation>Der Text ist leer; es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is a search ‘{name}’ already; choose another name.</source>
        <translation>Eine Suche ‚{name}‘ gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no backup {file}; nothing was changed.</source>
        <translation>Eine Sicherung {file} gibt es nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no citation style {name}; the styles are {names}.</source>
        <translation>Einen Zitierstil {name} gibt es nicht; die Stile sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no colour {name}; the colours are {names}.</source>
        <translation>Eine Farbe {name} gibt es nicht; die Farben sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no decision to take back.</source>
        <translation>Es gibt keine Entscheidung zurückzunehmen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no favourite {number}; they are 1 to 9.</source>
        <translation>Einen Favoriten {number} gibt es nicht; es gibt 1 bis 9.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no field {name} in these papers; the fields are {names}.</source>
        <translation>Ein Feld {name} haben diese Artikel nicht; die Felder sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no field {name}; the fields are {names}.</source>
        <translation>Ein Feld {name} gibt es nicht; die Felder sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no folder {folder}; make it, or name another.</source>
        <translation>Einen Ordner {folder} gibt es nicht; legen Sie ihn an, oder nennen Sie einen anderen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no format named {name}; the formats are {names}.</source>
        <translation>Ein Format {name} gibt es nicht; die Formate sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no import {number}.</source>
        <translation>Einen Import {number} gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no library {file} to back up.</source>
        <translation>Es gibt keine Bibliothek {file} zu sichern.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no line to remember.</source>
        <translation>Es gibt keine Zeile zu merken.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no mode {name}; it is straight or preview.</source>
        <translation>Eine Weise {name} gibt es nicht; es gibt straight und preview.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no note {number}.</source>
        <translation>Eine Notiz {number} gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no order {name}; the orders are {names}.</source>
        <translation>Eine Sortierung {name} gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no page {name}; the pages are {names}.</source>
        <translation>Eine Seite {name} gibt es nicht; die Seiten sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no paper {name}: no id, citation key, arXiv id or DOI is that.</source>
        <translation>Einen Artikel {name} gibt es nicht: keine Nummer, kein Zitierschlüssel, keine arXiv-Kennung oder DOI ist das.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no paper {number} any more.</source>
        <translation>Den Artikel {number} gibt es nicht mehr.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no paper {number} any more; taking back the step brings it.</source>
        <translation>Den Artikel {number} gibt es nicht mehr; den Schritt zurückzunehmen bringt ihn wieder.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no paper {number}.</source>
        <translation>Einen Artikel {number} gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no paper {number}; nothing was changed.</source>
        <translation>Einen Artikel {number} gibt es nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no place {name}; it is one of {names}.</source>
        <translation>Einen Platz {name} gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no reason {name} to dismiss a paper; it is one of {names}.</source>
        <translation>Einen Grund {name} zum Verwerfen gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no room beside the library for the papers of {file} ({saying}); nothing was imported.</source>
        <translation>Neben der Bibliothek ist kein Platz für die Artikel von {file} ({saying}); nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no saved search ‘{name}’.</source>
        <translation>Eine gespeicherte Suche ‚{name}‘ gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no state {name}; the states are {names}.</source>
        <translation>Einen Status {name} gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no step {number}.</source>
        <translation>Einen Schritt {number} gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no style {name}; the styles are {names}.</source>
        <translation>Einen Stil {name} gibt es nicht; die Stile sind {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is no way {name} to cite; the ways are {names}.</source>
        <translation>Eine Art {name} zu zitieren gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is nothing to search for; type a query first.</source>
        <translation>Es gibt nichts zu suchen; tippen Sie erst eine Suche.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>These papers are gone or in the trash; {file} was not written.</source>
        <translation>Diese Artikel sind fort oder im Papierkorb; {file} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>What came from {address} holds no papers, read as: {saying}.</source>
        <translation>Was von {address} kam, enthält keine Artikel, gelesen als: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>What came from {address} is no feed; it looks like: {saying}.</source>
        <translation>Was von {address} kam, ist kein Feed; es sieht aus wie: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>paper {number} was worked on later</source>
        <translation>an Artikel {number} wurde später gearbeitet</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{address} is followed already; nothing was changed.</source>
        <translation>{address} wird schon verfolgt; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{address} is not of the kind of ‘{name}’; add it instead.</source>
        <translation>{address} ist nicht von der Art von ‚{name}‘; fügen Sie die Adresse stattdessen hinzu.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{day} is not in the future: papers are put off to a later day.</source>
        <translation>{day} liegt nicht in der Zukunft: aufgeschoben wird auf einen späteren Tag.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} belongs to the library itself; name another file.</source>
        <translation>{file} gehört zur Bibliothek selbst; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} cannot be read (permission denied).</source>
        <translation>{file} ist nicht lesbar (keine Berechtigung).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} cannot be read ({saying}).</source>
        <translation>{file} ist nicht lesbar ({saying}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} cannot be read: {saying}.</source>
        <translation>{file} ist nicht lesbar: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} cannot be written ({saying}).</source>
        <translation>{file} lässt sich nicht schreiben ({saying}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} could not be overwritten ({reason}); it is as it was, and so is the backup.</source>
        <translation>{file} konnte nicht überschrieben werden ({reason}); sie ist, wie sie war, die Sicherung auch.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} could not be written ({saying}).</source>
        <translation>{file} konnte nicht geschrieben werden ({saying}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} could not be written ({saying}); the backup is whole.</source>
        <translation>{file} konnte nicht geschrieben werden ({saying}); die Sicherung ist heil.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} could not be written ({saying}); what was there is as it was.</source>
        <translation>{file} konnte nicht geschrieben werden ({saying}); was da war, ist, wie es war.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} could not be written: its folder is not there. It is tried again.</source>
        <translation>{file} konnte nicht geschrieben werden: ihr Ordner ist nicht da. Es wird wieder versucht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} holds no JSON list of papers.</source>
        <translation>{file} enthält keine JSON-Liste von Artikeln.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is a folder; name a file in it.</source>
        <translation>{file} ist ein Ordner; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is a folder; name a library file in it.</source>
        <translation>{file} ist ein Ordner; nennen Sie eine Bibliotheksdatei darin.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is an SQLite file of another program, not a Reading List library; it was left as it is.</source>
        <translation>{file} ist eine SQLite-Datei eines anderen Programms, keine Bibliothek von Reading List; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is being written by another program.</source>
        <translation>{file} wird gerade von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is damaged or not a Reading List library.</source>
        <translation>{file} ist beschädigt oder keine Bibliothek von Reading List.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is damaged or not a library ({reason}).</source>
        <translation>{file} ist beschädigt oder keine Bibliothek ({reason}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is kept updated already; change that, or name another file.</source>
        <translation>{file} wird schon aktuell gehalten; ändern Sie das, oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is larger than {number} MB and was recognised as {saying}, which has to be read as a whole; nothing was imported. Split it, or save it as JSON Lines, CSV, BibTeX or RIS, which can be of any size.</source>
        <translation>{file} ist größer als {number} MB und wurde erkannt als {saying}, was im Ganzen gelesen werden muss; nichts wurde importiert. Teilen Sie die Datei auf, oder speichern Sie sie als JSON Lines, CSV, BibTeX oder RIS, die beliebig groß sein dürfen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is no file one can write to.</source>
        <translation>{file} ist keine Datei, in die man schreiben kann.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is not a Reading List library, or its beginning is damaged; it was left as it is. `readinglist restore` puts a backup in its place.</source>
        <translation>{file} ist keine Bibliothek von Reading List, oder ihr Anfang ist beschädigt; sie blieb, wie sie ist. `readinglist restore` setzt eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is not kept updated; `readinglist keep list` shows what is.</source>
        <translation>{file} wird nicht aktuell gehalten; „Aktuell gehaltene Dateien“ zeigt, was es wird.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is the library itself; name another file for its backup.</source>
        <translation>{file} ist die Bibliothek selbst; nennen Sie eine andere Datei für die Sicherung.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is there already and is no library; it was left as it is. Name another file.</source>
        <translation>{file} gibt es schon, und es ist keine Bibliothek; sie blieb, wie sie ist. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is too large for its papers to be picked, or its lines corrected, one by one; import all of it, or split it.</source>
        <translation>{file} ist zu groß, um Artikel einzeln auszuwählen oder Zeilen zu berichtigen; importieren Sie alles, oder teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} is {saying}, or has no column of that heading: columns can be named of tables only (CSV, TSV, XLSX). Nothing was imported.</source>
        <translation>{file} ist {saying} oder hat keine Spalte mit dieser Überschrift: Spalten lassen sich nur bei Tabellen benennen (CSV, TSV, XLSX). Nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was left as it is, since its query {query} cannot be used any more: {saying}.</source>
        <translation>{file} blieb, wie sie ist, da ihre Suche {query} nicht mehr brauchbar ist: {saying}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was left as it is, since its query {query} means too many words to look them all up; make it narrower.</source>
        <translation>{file} blieb, wie sie ist, da ihre Suche {query} zu viele Wörter bedeutet; fassen Sie sie enger.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was left as it is, since the search index is not up to date. It is tried again.</source>
        <translation>{file} blieb, wie sie ist, da der Suchindex nicht aktuell ist. Es wird wieder versucht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was not written by Reading List, or was changed since; it was left as it is. Name another file.</source>
        <translation>{file} schrieb nicht Reading List, oder sie wurde seither geändert; sie blieb, wie sie ist. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was not written by Reading List, or was changed since; it was left as it is. Say --overwrite to replace it, or name another file.</source>
        <translation>{file} schrieb nicht Reading List, oder sie wurde seither geändert; sie blieb, wie sie ist. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was read as {saying}, and holds no papers: {number} lines, the first “{text}” ({other_saying}). Nothing was imported.</source>
        <translation>{file} wurde gelesen als {saying} und enthält keine Artikel: {number} Zeilen, die erste „{text}“ ({other_saying}). Nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file} was read as {saying}, and holds no papers; nothing was imported.</source>
        <translation>{file} wurde gelesen als {saying} und enthält keine Artikel; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{file}, from line {number}: nothing in {other_number} MB looks like the end of a paper; nothing was imported.</source>
        <translation>{file}, ab Zeile {number}: nichts in {other_number} MB sieht wie das Ende eines Artikels aus; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{folder} cannot be written, so {file} was not.</source>
        <translation>{folder} ist nicht beschreibbar, also wurde {file} nicht geschrieben.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{folder} is a file; name a folder.</source>
        <translation>{folder} ist eine Datei; nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{folder} is no folder; nothing was added.</source>
        <translation>{folder} ist kein Ordner; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{folder}: there is no such home folder; name a file.</source>
        <translation>{folder}: diesen Benutzerordner gibt es nicht; nennen Sie eine Datei.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{key} cannot be a citation key: use letters, digits and . : / + _ - only, beginning with a letter or digit.</source>
        <translation>{key} kann kein Zitierschlüssel sein: nur Buchstaben, Ziffern und . : / + _ - sind möglich, mit Buchstabe oder Ziffer am Anfang.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{key} is the key of paper {number} in the trash, “{title}”.</source>
        <translation>{key} ist der Schlüssel von Artikel {number} im Papierkorb, „{title}“.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{key} is the key of paper {number}, “{title}”.</source>
        <translation>{key} ist der Schlüssel von Artikel {number}, „{title}“.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{name} does not wait for “{title}”; what does is {fields}.</source>
        <translation>{name} wartet nicht bei „{title}“; es wartet {fields}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{name} is followed already</source>
        <translation>{name} wird schon verfolgt</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{name} is no state; the states are {names}.</source>
        <translation>{name} ist kein Status; es gibt {names}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} has no row of headings with a title; say which column is: title=NAME.</source>
        <translation>{saying} hat keine Überschriftenzeile mit einem Titel; sagen Sie, welche Spalte was ist.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} has no row of headings with {names}; nothing was imported.</source>
        <translation>{saying} hat keine Überschriftenzeile mit {names}; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} holds no BibTeX entry; nothing was imported.</source>
        <translation>{saying} enthält keinen BibTeX-Eintrag; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} holds no feeds; nothing was added.</source>
        <translation>{saying} enthält keine Feeds; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} holds nothing that looks like papers.</source>
        <translation>{saying} enthält nichts, was wie Artikel aussieht.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is XML that defines entities; refused.</source>
        <translation>{saying} ist XML, das Entitäten definiert; abgelehnt.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a PDF, not text with papers; nothing was imported.</source>
        <translation>{saying} ist ein PDF, kein Text mit Artikeln; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a binary file, not text; nothing was imported.</source>
        <translation>{saying} ist eine Binärdatei, kein Text; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a damaged gzip file; nothing was imported.</source>
        <translation>{saying} ist eine beschädigte gzip-Datei; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a damaged workbook; open it in a spreadsheet program and save it again.</source>
        <translation>{saying} ist eine beschädigte Arbeitsmappe; öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a damaged zip archive ({reason}); nothing was imported.</source>
        <translation>{saying} ist ein beschädigtes Zip-Archiv ({reason}); nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a damaged zip archive; nothing was imported.</source>
        <translation>{saying} ist ein beschädigtes Zip-Archiv; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a picture, not text with papers; nothing was imported.</source>
        <translation>{saying} ist ein Bild, kein Text mit Artikeln; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is a program, not text with papers; nothing was imported.</source>
        <translation>{saying} ist ein Programm, kein Text mit Artikeln; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is an SQLite database, not text with papers; nothing was imported.</source>
        <translation>{saying} ist eine SQLite-Datenbank, kein Text mit Artikeln; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is an office document, not a list of papers; save it as CSV, XLSX or text.</source>
        <translation>{saying} ist ein Office-Dokument, keine Liste von Artikeln; speichern Sie es als CSV, XLSX oder Text.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is an old Office document, not text with papers; nothing was imported.</source>
        <translation>{saying} ist ein altes Office-Dokument, kein Text mit Artikeln; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is empty; there is nothing to import.</source>
        <translation>{saying} ist leer; es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is larger than {number} MB; nothing was imported. Split it, or export a part.</source>
        <translation>{saying} ist größer als {number} MB; nichts wurde importiert. Teilen Sie die Datei auf, oder exportieren Sie einen Teil.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is no HTML.</source>
        <translation>{saying} ist kein HTML.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is no JSON.</source>
        <translation>{saying} ist kein JSON.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is no OPML list of feeds.</source>
        <translation>{saying} ist keine OPML-Liste von Feeds.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is no XML.</source>
        <translation>{saying} ist kein XML.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is no XML: {reason}.</source>
        <translation>{saying} ist kein XML: {reason}.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is no zip archive.</source>
        <translation>{saying} ist kein Zip-Archiv.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is packed {number} times; nothing was imported.</source>
        <translation>{saying} ist {number}-fach gepackt; nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} is too large an archive of {number} files to be read in one; nothing was imported. Unpack it and import the files.</source>
        <translation>{saying} ist mit {number} Dateien ein zu großes Archiv, um in einem gelesen zu werden; nichts wurde importiert. Packen Sie es aus und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} unpacks to more than {number} times its size, as no text does; nothing of it was imported.</source>
        <translation>{saying} ist ausgepackt mehr als {number}-mal so groß, wie kein Text es ist; nichts davon wurde importiert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{saying} unpacks to {number} MB; nothing was imported. Split it.</source>
        <translation>{saying} ergibt ausgepackt {number} MB; nichts wurde importiert. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{scheme} {value} is that of paper {number} now; nothing was changed.</source>
        <translation>{scheme} {value} gehört jetzt zu Artikel {number}; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{scheme} {value} is that of paper {number}; if both are one paper, merge them.</source>
        <translation>{scheme} {value} gehört zu Artikel {number}; ist beides ein Artikel, führen Sie sie zusammen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{side} is no side: take this, other or both for {fields}.</source>
        <translation>{side} ist keine Seite: für {fields} geht this, other oder both.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{table} {key} of paper {number} was changed later</source>
        <translation>{table} {key} von Artikel {number} wurde später geändert</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no citation command; write it like \citep.</source>
        <translation>{text} ist kein Zitierbefehl; schreiben Sie ihn wie \citep.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no day; write tomorrow, week, month, seen or a date like 2026-12-01.</source>
        <translation>{text} ist kein Tag; schreiben Sie tomorrow, week, month, seen oder ein Datum wie 2026-12-01.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no span of time; write one like 30m, 6h, 1d, or never.</source>
        <translation>{text} ist keine Zeitspanne; schreiben Sie eine wie 30m, 6h, 1d oder never.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no web address ({reason}).</source>
        <translation>{text} ist keine Webadresse ({reason}).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no web address: it has no host, or blanks in it.</source>
        <translation>{text} ist keine Webadresse: ohne Server oder mit Leerzeichen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no web address: nobody can be named so.</source>
        <translation>{text} ist keine Webadresse: so kann niemand heißen.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{text} is no web address; write one that begins with https:// (or hf-daily, or arxiv:cs.CL).</source>
        <translation>{text} ist keine Webadresse; schreiben Sie eine, die mit https:// beginnt (oder hf-daily, oder arxiv:cs.CL).</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no DOI like 10.1145/3297280.3297641.</source>
        <translation>{value} ist keine DOI wie 10.1145/3297280.3297641.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no acl.</source>
        <translation>{value} ist keine ACL-Nummer.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no arXiv id like 1706.03762.</source>
        <translation>{value} ist keine arXiv-Kennung wie 1706.03762.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no date like 2024, 2024-03 or 2024-03-12.</source>
        <translation>{value} ist kein Datum wie 2024, 2024-03 oder 2024-03-12.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no entry type like article or inproceedings.</source>
        <translation>{value} ist keine Art von Eintrag wie article oder inproceedings.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no openreview.</source>
        <translation>{value} ist keine OpenReview-Kennung.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no pmid.</source>
        <translation>{value} ist keine PubMed-Nummer.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no web address; it begins with https:// or http://.</source>
        <translation>{value} ist keine Webadresse; sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>{value} is no year.</source>
        <translation>{value} ist kein Jahr.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>‘{name}’ and ‘{other_name}’ are one tag already: only case or dashes differ.</source>
        <translation>‚{name}‘ und ‚{other_name}‘ sind schon ein Schlagwort: nur Großschreibung oder Striche weichen ab.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>‘{name}’ is no synonym.</source>
        <translation>‚{name}‘ ist kein anderes Wort für ein Schlagwort.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>‘{name}’ would be made of itself; leave saved:{other_name} out.</source>
        <translation>‚{name}‘ bestünde aus sich selbst; lassen Sie saved:{other_name} weg.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>“{label}” was not done: what it touched was changed later.</source>
        <translation>„{label}“ geschah nicht: was es betrifft, wurde später geändert.</translation>
    </message>
    <message>
        <extracomment>sayings/sentences.py</extracomment>
        <source>“{text}” has no letters: too many other lines are like it.</source>
        <translation>„{text}“ hat keine Buchstaben: zu viele andere Zeilen sind wie diese.</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Alert or table of contents (HTML)</source>
        <translation>Benachrichtigung oder Inhaltsverzeichnis (HTML)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Atom or RSS feed (arXiv and others)</source>
        <translation>Atom- oder RSS-Feed (arXiv und andere)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Better BibTeX or Zotero JSON</source>
        <translation>JSON von Better BibTeX oder Zotero</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>BibTeX for biblatex and biber</source>
        <translation>BibTeX für biblatex und biber</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>CSL-JSON (Zotero, Pandoc)</source>
        <translation>CSL-JSON (Zotero, Pandoc)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Crossref works (JSON)</source>
        <translation>Crossref-Werke (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>DBLP (XML)</source>
        <translation>DBLP (XML)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>DBLP search (JSON)</source>
        <translation>DBLP-Suche (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>DataCite DOIs (JSON)</source>
        <translation>DataCite-DOIs (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>EndNote (enw)</source>
        <translation>EndNote (enw)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>EndNote XML</source>
        <translation>EndNote-XML</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Europe PMC results (JSON)</source>
        <translation>Europe-PMC-Ergebnisse (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Formatted references</source>
        <translation>Formatierte Literaturangaben</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Formatted references, a web page</source>
        <translation>Formatierte Literaturangaben, als Webseite</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Google Scholar alert</source>
        <translation>Google-Scholar-Benachrichtigung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Hugging Face API (JSON)</source>
        <translation>Hugging-Face-API (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Hugging Face mail of the day</source>
        <translation>Tägliche Mail von Hugging Face</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Hugging Face page, saved</source>
        <translation>Seite von Hugging Face, gespeichert</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Hugging Face papers page, copied as text</source>
        <translation>Papers-Seite von Hugging Face, als Text kopiert</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>INSPIRE literature (JSON)</source>
        <translation>INSPIRE-Literatur (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Is a directory</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>JSON Feed</source>
        <translation>JSON Feed</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>JSON Lines, one paper a line (lossless)</source>
        <translation>JSON Lines, ein Artikel je Zeile (verlustfrei)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>JSON or JSON Lines with titles</source>
        <translation>JSON oder JSON Lines mit Titeln</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Mail, one message or a mailbox</source>
        <translation>Mail, eine Nachricht oder ein Postfach</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Markdown list or table of papers</source>
        <translation>Markdown-Liste oder -Tabelle von Artikeln</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Notes with labels (Title: …)</source>
        <translation>Notizen mit Feldnamen (Title: …)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>OAI-PMH answer (arXiv, repositories)</source>
        <translation>OAI-PMH-Antwort (arXiv, Repositorien)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>OPML list of feeds (holds no papers)</source>
        <translation>OPML-Liste von Feeds (enthält keine Artikel)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>OpenAlex works (JSON)</source>
        <translation>OpenAlex-Werke (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>OpenReview notes (JSON)</source>
        <translation>OpenReview-Einträge (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Page of one paper</source>
        <translation>Seite eines einzelnen Artikels</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Page or piece of one with links to papers</source>
        <translation>Seite (oder ein Teil) mit Links zu Artikeln</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Plain text: titles, with or without abstracts</source>
        <translation>Reiner Text: Titel, mit oder ohne Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>PubMed (nbib, MEDLINE)</source>
        <translation>PubMed (nbib, MEDLINE)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>PubMed XML</source>
        <translation>PubMed-XML</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>RIS (reference managers, publishers)</source>
        <translation>RIS (Literaturverwaltungen, Verlage)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Search results or alert, copied</source>
        <translation>Suchergebnisse oder Benachrichtigung, kopiert</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Semantic Scholar (JSON)</source>
        <translation>Semantic Scholar (JSON)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Spreadsheet (XLSX)</source>
        <translation>Tabellenblatt (XLSX)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Table (CSV, TSV, semicolons, Zotero CSV)</source>
        <translation>Tabelle (CSV, TSV, Semikolons, Zotero-CSV)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>The search index</source>
        <translation>Der Suchindex</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Web of Science (tagged)</source>
        <translation>Web of Science (mit Kürzeln)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Where it lies</source>
        <translation>Wo sie liegt</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Zip archive of any of these</source>
        <translation>Zip-Archiv mit solchen Dateien</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>Zotero RDF</source>
        <translation>Zotero-RDF</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>advert</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>arXiv listing page, copied</source>
        <translation>Listenseite von arXiv, kopiert</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>arXiv listing, saved page</source>
        <translation>Liste von arXiv, gespeicherte Seite</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>arXiv mail or listing file</source>
        <translation>Mail oder Listendatei von arXiv</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>arXiv metadata as on Kaggle (JSON Lines)</source>
        <translation>arXiv-Metadaten wie bei Kaggle (JSON Lines)</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>arXiv search page, copied</source>
        <translation>Suchseite von arXiv, kopiert</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>colour of a tag</source>
        <translation>Farbe eines Schlagworts</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>columns of a table</source>
        <translation>Spalten einer Tabelle</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>cookies</source>
        <translation>Cookie-Hinweis</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>extra</source>
        <translation>weitere Angaben</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>favourite tag</source>
        <translation>bevorzugtes Schlagwort</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>file kept updated</source>
        <translation>aktuell gehaltene Datei</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>file name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>file passed over</source>
        <translation>übersprungene Datei</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>is a directory</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>line to ignore</source>
        <translation>zu übergehende Zeile</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>mail text</source>
        <translation>Text der Mail</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>merged into</source>
        <translation>zusammengeführt mit</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>metadata</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>no space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>no such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>other word for a tag</source>
        <translation>anderes Wort für ein Schlagwort</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>page chrome</source>
        <translation>Beiwerk der Seite</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>page text</source>
        <translation>Text der Seite</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>pattern of keys</source>
        <translation>Muster der Schlüssel</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>place in the queue</source>
        <translation>Platz in der Leseliste</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>possible double</source>
        <translation>mögliche Dublette</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>put off until</source>
        <translation>aufgeschoben bis</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>tag not suggested</source>
        <translation>nicht vorgeschlagenes Schlagwort</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>venue</source>
        <translation>Erscheinungsort</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>why dismissed</source>
        <translation>warum verworfen</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <extracomment>sayings/words.py</extracomment>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>All papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>had before</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <extracomment>scopes.py</extracomment>
        <source>not {}</source>
        <translation>nicht {}</translation>
    </message>
    <message>
        <extracomment>search_bar.py</extracomment>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message>
        <extracomment>search_bar.py</extracomment>
        <source>Recent searches (Down)</source>
        <translation>Letzte Suchen (Pfeil nach unten)</translation>
    </message>
    <message>
        <extracomment>search_bar.py</extracomment>
        <source>Search titles, abstracts, authors, notes, tag:, year:, state: …</source>
        <translation>Titel, Zusammenfassungen, Autoren, Notizen durchsuchen, tag:, year:, state: …</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>article, inproceedings …</source>
        <translation>article, inproceedings …</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>in how many imports</source>
        <translation>in wie vielen Importen</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>inbox, queued, reading, read, dismissed</source>
        <translation>inbox, queued, reading, read, dismissed</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>journal or conference</source>
        <translation>Zeitschrift oder Tagung</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>name of an author</source>
        <translation>Name eines Autors</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>note, abstract, doi …</source>
        <translation>note, abstract, doi …</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>saved search</source>
        <translation>gespeicherte Suche</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>starred, unread</source>
        <translation>starred, unread</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>today, &lt;7d, 2026-03</source>
        <translation>today, &lt;7d, 2026-03</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>where it was seen</source>
        <translation>wo er gesehen wurde</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>word of the abstract</source>
        <translation>Wort der Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>word of the title</source>
        <translation>Wort des Titels</translation>
    </message>
    <message>
        <extracomment>search_completion.py</extracomment>
        <source>word of your notes</source>
        <translation>Wort Ihrer Notizen</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Fewer words, or the beginning of a word, find more.</source>
        <translation>Weniger Wörter oder ein Wortanfang finden mehr.</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>New papers are still being indexed.</source>
        <translation>Neue Artikel werden noch indiziert.</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>No paper here matches “{}”</source>
        <translation>Kein Artikel hier passt zu „{}“</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Only {} was searched.</source>
        <translation>Nur {} wurde durchsucht.</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Search all papers</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Search for “{}” ({})</source>
        <translation>Nach „{}“ suchen ({})</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>Without {} ({})</source>
        <translation>Ohne {} ({})</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>{} empties it: without it there would be {}; {} leaves it out.</source>
        <translation>{} lässt nichts übrig: ohne das wären es {}; {} lässt es weg.</translation>
    </message>
    <message>
        <extracomment>search_empty.py</extracomment>
        <source>“{}” would find {}; {} searches for it.</source>
        <translation>„{}“ fände {}; {} sucht danach.</translation>
    </message>
    <message>
        <extracomment>search_popup.py</extracomment>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <extracomment>search_recent.py</extracomment>
        <source>Forget recent searches</source>
        <translation>Letzte Suchen vergessen</translation>
    </message>
    <message>
        <extracomment>search_verbs.py</extracomment>
        <source>Deleted the search “{}”.</source>
        <translation>Suche „{}“ gelöscht.</translation>
    </message>
    <message>
        <extracomment>search_verbs.py</extracomment>
        <source>Nothing was searched for: every paper is here.</source>
        <translation>Nichts wurde gesucht: Alle Artikel sind hier.</translation>
    </message>
    <message>
        <extracomment>search_verbs.py</extracomment>
        <source>Type a search first; then Ctrl+D saves it.</source>
        <translation>Geben Sie erst eine Suche ein; dann speichert Strg+D sie.</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>It does not meet {}; it was changed since, or is shown for another reason.</source>
        <translation>{} trifft nicht zu; er wurde seither geändert oder steht aus einem anderen Grund hier.</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>Score {}: rare words, and words of the title, say most.</source>
        <translation>Wertung {}: Seltene Wörter und Wörter des Titels sagen am meisten.</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>Why is this here?</source>
        <translation>Warum steht das hier?</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>because it is recent</source>
        <translation>weil er neu ist</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in an author's name</source>
        <translation>im Namen eines Autors</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in the abstract</source>
        <translation>in der Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in the title</source>
        <translation>im Titel</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in the venue</source>
        <translation>im Erscheinungsort</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>in your notes</source>
        <translation>in Ihren Notizen</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>time</source>
        <translation>Mal</translation>
    </message>
    <message>
        <extracomment>search_why.py</extracomment>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <extracomment>searching.py</extracomment>
        <source>The index is being brought up to date; until then some words are found by their letters.</source>
        <translation>Der Index wird gerade ergänzt; bis dahin werden manche Wörter an ihren Buchstaben gefunden.</translation>
    </message>
    <message>
        <extracomment>searching.py</extracomment>
        <source>{} new in “{}” since you last looked.</source>
        <translation>{} neu in „{}“, seit Sie zuletzt nachsahen.</translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>and {} earlier</source>
        <translation>und {} frühere</translation>
    </message>
    <message>
        <extracomment>sightings.py</extracomment>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Bursting topics</source>
        <translation>Aufkommende Themen</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Decisions by the day they were made</source>
        <translation>Entscheidungen nach dem Tag, an dem sie fielen</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Half of the papers are of {year} or later.</source>
        <translation>Die Hälfte der Artikel ist von {year} oder später.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Most are from {venue}.</source>
        <translation>Die meisten sind aus {venue}.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Most used: {tag}, on {count:,} papers that came in.</source>
        <translation>Am häufigsten: {tag}, bei {count:,} hereingekommenen Artikeln.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper came in.</source>
        <translation>Kein Artikel kam herein.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper has a venue.</source>
        <translation>Bei keinem Artikel steht, wo er erschien.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper has a year.</source>
        <translation>Kein Artikel hat ein Jahr.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper that came in has a tag.</source>
        <translation>Kein hereingekommener Artikel hat ein Schlagwort.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No paper was queued.</source>
        <translation>Kein Artikel kam auf die Leseliste.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>No topic is in more titles of the last 30 days than in the 180 before.</source>
        <translation>Kein Thema steht in mehr Titeln der letzten 30 Tage als in den 180 davor.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing of it was kept yet.</source>
        <translation>Davon wurde noch nichts behalten.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing was decided.</source>
        <translation>Nichts wurde entschieden.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Nothing was read.</source>
        <translation>Nichts wurde gelesen.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Papers by the day they came</source>
        <translation>Artikel nach dem Tag, an dem sie kamen</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Papers read</source>
        <translation>Gelesene Artikel</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Tags of what came in</source>
        <translation>Schlagwörter des Hereingekommenen</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>The queue</source>
        <translation>Die Leseliste</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>The queue holds {now:,}; at the beginning it held {before:,}.</source>
        <translation>Auf der Leseliste stehen {now:,}; am Anfang waren es {before:,}.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Venues</source>
        <translation>Erscheinungsorte</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>What sources gave</source>
        <translation>Was die Quellen brachten</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{source} gives most: {kept:,} kept of {seen:,} ({share:.0%}).</source>
        <translation>{source} bringt am meisten: {kept:,} von {seen:,} behalten ({share:.0%}).</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{total:,} decided, {kept:,} kept: {share:.0%}.</source>
        <translation>{total:,} entschieden, {kept:,} behalten: {share:.0%}.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{total:,} papers came in; {waiting:,} of them are still undecided.</source>
        <translation>{total:,} Artikel kamen herein; {waiting:,} davon sind noch unentschieden.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>{week:.1f} papers read a week; half of them within {days:.0f} days of coming.</source>
        <translation>{week:.1f} Artikel gelesen je Woche; die Hälfte davon binnen {days:.0f} Tagen.</translation>
    </message>
    <message>
        <extracomment>statistics.py</extracomment>
        <source>“{phrase}” is in {now:,.0f} titles of the last 30 days; {expected:.0f} were to be expected.</source>
        <translation>„{phrase}“ steht in {now:,.0f} Titeln der letzten 30 Tage; {expected:.0f} waren zu erwarten.</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copied “{}”.</source>
        <translation>„{}“ kopiert.</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Copy or save this chart</source>
        <translation>Diese Grafik kopieren oder speichern</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>More of “{}”</source>
        <translation>Mehr zu „{}“</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Save as {} …</source>
        <translation>Als {} speichern …</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Save chart</source>
        <translation>Grafik speichern</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Saved {}.</source>
        <translation>{} gespeichert.</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>it cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <extracomment>stats_page.py</extracomment>
        <source>{} was not saved: {}.</source>
        <translation>{} wurde nicht gespeichert: {}.</translation>
    </message>
    <message>
        <extracomment>step_words.py</extracomment>
        <source>taken back.</source>
        <translation>zurückgenommen.</translation>
    </message>
    <message>
        <extracomment>suggest_verbs.py</extracomment>
        <source>Added suggested: {}.</source>
        <translation>Vorgeschlagenes vergeben: {}.</translation>
    </message>
    <message>
        <extracomment>suggest_verbs.py</extracomment>
        <source>No tag is suggested for this paper.</source>
        <translation>Für diesen Artikel ist kein Schlagwort vorgeschlagen.</translation>
    </message>
    <message>
        <extracomment>suggest_verbs.py</extracomment>
        <source>‘{}’ is not suggested for this paper any more.</source>
        <translation>‘{}’ wird für diesen Artikel nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <extracomment>suggested_tags.py</extracomment>
        <source>A accepts, the cross waves it away.</source>
        <translation>A nimmt es an, das Kreuz weist es ab.</translation>
    </message>
    <message>
        <extracomment>suggested_tags.py</extracomment>
        <source>Because of: {}.</source>
        <translation>Wegen: {}.</translation>
    </message>
    <message>
        <extracomment>suggested_tags.py</extracomment>
        <source>Like “{}”.</source>
        <translation>Wie „{}“.</translation>
    </message>
    <message>
        <extracomment>suggested_tags.py</extracomment>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <extracomment>suggested_tags.py</extracomment>
        <source>Suggested tag {}</source>
        <translation>Vorgeschlagenes Schlagwort {}</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>As you arranged it</source>
        <translation>Wie Sie sie geordnet haben</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Best match, then newest</source>
        <translation>Beste Treffer, dann neueste</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Columns as they were at first</source>
        <translation>Spalten wie am Anfang</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>Turn the order round</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>{} to the left</source>
        <translation>{} nach links</translation>
    </message>
    <message>
        <extracomment>table_columns.py</extracomment>
        <source>{} to the right</source>
        <translation>{} nach rechts</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Change tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Changed the tags of {}.</source>
        <translation>Schlagwörter geändert: {}.</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Find a tag, or make one</source>
        <translation>Schlagwort suchen oder neu anlegen</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>New tag {}</source>
        <translation>Neues Schlagwort {}</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Return ticks the tag that is chosen.</source>
        <translation>Die Eingabetaste kreuzt das gewählte Schlagwort an.</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Tags of {}</source>
        <translation>Schlagwörter: {}</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>Type to find; Space turns a box.</source>
        <translation>Tippen sucht; die Leertaste kreuzt an.</translation>
    </message>
    <message>
        <extracomment>tag_choices.py</extracomment>
        <source>more</source>
        <translation>weitere</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Another word for ‘{}’</source>
        <translation>Ein anderes Wort für ‚{}‘</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Every paper with {} gets this tag instead:</source>
        <translation>Jeder Artikel mit {} erhält stattdessen dieses Schlagwort:</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Let it mean the tag</source>
        <translation>Für das Schlagwort stehen lassen</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Merge tags</source>
        <translation>Schlagwörter zusammenführen</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Rename tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>The old names stand for it from now on, typed or imported</source>
        <translation>Die alten Namen stehen von jetzt an dafür, getippt wie importiert</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>Typed, imported or searched for, this word gives the tag; if it is a tag now, its papers get the other one.</source>
        <translation>Getippt, importiert oder gesucht ergibt dieses Wort das Schlagwort; ist es jetzt selbst eines, so erhalten seine Artikel das andere.</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>What is below it goes with it; a name in use makes the two one tag. A slash puts it below another: {}.</source>
        <translation>Was darunter steht, geht mit; ein Name, den es schon gibt, macht aus beiden eines. Ein Schrägstrich stellt es unter ein anderes: {}.</translation>
    </message>
    <message>
        <extracomment>tag_dialogs.py</extracomment>
        <source>{} tags</source>
        <translation>{} Schlagwörter</translation>
    </message>
    <message>
        <extracomment>tag_field.py</extracomment>
        <source>Add tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <extracomment>tag_field.py</extracomment>
        <source>Add tag …</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <extracomment>tag_menu.py</extracomment>
        <source>By its name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <extracomment>tag_menu.py</extracomment>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <extracomment>tag_menu.py</extracomment>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <extracomment>tag_model.py</extracomment>
        <source>Keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <extracomment>tag_model.py</extracomment>
        <source>Last given</source>
        <translation>Zuletzt vergeben</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Another word for it …</source>
        <translation>Ein anderes Wort dafür …</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Came with imports alone</source>
        <translation>Nur aus Importen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Categories and keywords of what you import are kept here, apart from tags.</source>
        <translation>Kategorien und Stichwörter des Importierten stehen hier, getrennt von Schlagwörtern.</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Keep keywords of BibTeX and RIS files here, apart from tags</source>
        <translation>Stichwörter aus BibTeX- und RIS-Dateien hier halten, getrennt von Schlagwörtern</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Keywords of sources</source>
        <translation>Stichwörter der Quellen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Make keyword</source>
        <translation>Zum Stichwort machen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Make tag</source>
        <translation>Zum Schlagwort machen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Make {} tags</source>
        <translation>{} Schlagwörter daraus machen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Merge …</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>No paper has a tag</source>
        <translation>Kein Artikel hat ein Schlagwort</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>No source gave keywords</source>
        <translation>Keine Quelle gab Stichwörter</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Nothing here is like that</source>
        <translation>Nichts hier ist so</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Other words</source>
        <translation>Andere Wörter</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Press T on a paper to give it a tag; a slash puts one tag below another.</source>
        <translation>Drücken Sie T auf einem Artikel, um ihm ein Schlagwort zu geben; ein Schrägstrich stellt eines unter ein anderes.</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Show the papers</source>
        <translation>Die Artikel zeigen</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Used once</source>
        <translation>Einmal vergeben</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>Which tags</source>
        <translation>Welche Schlagwörter</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>With a colour</source>
        <translation>Mit Farbe</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>With other words</source>
        <translation>Mit anderen Wörtern</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <extracomment>tag_page.py</extracomment>
        <source>‘{}’ stands for itself again</source>
        <translation>‚{}‘ steht wieder für sich selbst</translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>All tags …</source>
        <translation>Alle Schlagwörter …</translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>Merge into …</source>
        <translation>Zusammenführen mit …</translation>
    </message>
    <message>
        <extracomment>tag_side.py</extracomment>
        <source>To the top</source>
        <translation>Ganz nach oben</translation>
    </message>
    <message>
        <extracomment>tag_verbs.py</extracomment>
        <source>Put {} into {}.</source>
        <translation>{} in {} gelegt.</translation>
    </message>
    <message>
        <extracomment>tag_verbs.py</extracomment>
        <source>Starred {}.</source>
        <translation>Stern vergeben: {}.</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>All {} done: {}.</source>
        <translation>Alle {} erledigt: {}.</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>Go through {} new</source>
        <translation>{} neue durchgehen</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>Papers decided</source>
        <translation>Entschiedene Artikel</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>Session</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>about {} h</source>
        <translation>etwa {} Std.</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>about {} min</source>
        <translation>etwa {} Min.</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>put off</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>{} at your pace</source>
        <translation>{} in Ihrem Tempo</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>{} left of {}</source>
        <translation>{} übrig von {}</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>{} seen before</source>
        <translation>{} schon gesehen</translation>
    </message>
    <message>
        <extracomment>triage_bar.py</extracomment>
        <source>{}, {} s a paper.</source>
        <translation>{}, {} s je Artikel.</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>A day …</source>
        <translation>Ein Tag …</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>Moved {} back to the inbox</source>
        <translation>Zurück in den Eingang: {}</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>Nothing here is undecided.</source>
        <translation>Hier ist nichts unentschieden.</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>Nothing of it is undecided.</source>
        <translation>Davon ist nichts mehr offen.</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>Put off until</source>
        <translation>Aufschieben bis</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>The papers come back to the inbox on that day.</source>
        <translation>An diesem Tag kommen die Artikel in den Eingang zurück.</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>Undo all</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <extracomment>triage_verbs.py</extracomment>
        <source>When it is seen again</source>
        <translation>Bis er wieder auftaucht</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>In a month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>Next Monday</source>
        <translation>Nächsten Montag</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>Not my field</source>
        <translation>Nicht mein Gebiet</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>Other reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>Seen before</source>
        <translation>Schon gesehen</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <extracomment>triage_words.py</extracomment>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Deleted {} for good.</source>
        <translation>{} endgültig gelöscht.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Moved {} to the trash.</source>
        <translation>In den Papierkorb gelegt: {}.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>No PDF is known for this paper.</source>
        <translation>Für diesen Artikel ist kein PDF bekannt.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Only web links are opened; this one was not.</source>
        <translation>Nur Weblinks werden geöffnet; dieser nicht.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Opened in the browser; it is being read now.</source>
        <translation>Im Browser geöffnet; er wird jetzt gelesen.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Opened {} in the browser.</source>
        <translation>{} im Browser geöffnet.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Select two papers to make them one.</source>
        <translation>Wählen Sie zwei Artikel aus, um einen daraus zu machen.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>This paper has no link, arXiv id or DOI.</source>
        <translation>Dieser Artikel hat keinen Link, keine arXiv-Kennung und keine DOI.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Took the remark away.</source>
        <translation>Die Bemerkung entfernt.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Took the star off {}.</source>
        <translation>Stern entfernt: {}.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Took {} out of the trash.</source>
        <translation>Aus dem Papierkorb geholt: {}.</translation>
    </message>
    <message>
        <extracomment>verbs.py</extracomment>
        <source>Wrote a remark.</source>
        <translation>Eine Bemerkung geschrieben.</translation>
    </message>
    <message>
        <extracomment>waiting_row.py</extracomment>
        <source>A published version is known</source>
        <translation>Eine veröffentlichte Fassung ist bekannt</translation>
    </message>
    <message>
        <extracomment>window_verbs.py</extracomment>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Dismissed {}</source>
        <translation>Verworfen: {}</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Marked {} as read</source>
        <translation>Als gelesen markiert: {}</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Put off {}</source>
        <translation>Aufgeschoben: {}</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Queued {}</source>
        <translation>Auf die Leseliste gesetzt: {}</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>Started reading {}</source>
        <translation>Zu lesen begonnen: {}</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>doubtful paper</source>
        <translation>zweifelhafter Artikel</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>doubtful papers</source>
        <translation>zweifelhafte Artikel</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>new paper</source>
        <translation>neuer Artikel</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>new papers</source>
        <translation>neue Artikel</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <extracomment>words.py</extracomment>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>ASCII</source>
        <translation>ASCII</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Abstracts</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>As published, where they were</source>
        <translation>Wie veröffentlicht, wo sie es sind</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>As the format does by itself</source>
        <translation>Wie das Format es von sich aus tut</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>As the preprint</source>
        <translation>Als Preprint</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Markdown, a file for each paper</source>
        <translation>Markdown, eine Datei je Artikel</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Preprints</source>
        <translation>Preprints</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>csl-json</source>
        <translation>csl-json</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>markdown-files</source>
        <translation>markdown-files</translation>
    </message>
    <message>
        <extracomment>write_options.py</extracomment>
        <source>references-html</source>
        <translation>references-html</translation>
    </message>
</context>
</TS>
