<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Crossread</source>
        <translation>Über Crossread</translation>
    </message>
    <message>
        <source>Crossread</source>
        <translation>Crossread</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Reads articles side by side and shows what they share, what only one of them says, and where they contradict each other. Everything is computed on this computer; nothing is sent anywhere.</source>
        <translation>Liest Artikel nebeneinander und zeigt, was sie gemeinsam haben, was nur einer sagt und wo sie einander widersprechen. Alles wird auf diesem Rechner berechnet; nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>A mark is a reason to look, not a verdict on an author: both passages and the evidence are always shown, and you can overrule it.</source>
        <translation>Eine Markierung ist ein Anlass hinzusehen, kein Urteil über jemanden: Beide Stellen und die Belege werden immer gezeigt, und Sie können anders entscheiden.</translation>
    </message>
    <message>
        <source>Log of errors</source>
        <translation>Fehlerprotokoll</translation>
    </message>
    <message>
        <source>Crossread itself is under the MIT licence. It stands on:</source>
        <translation>Crossread selbst steht unter der MIT-Lizenz. Es stützt sich auf:</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Article from the Web</source>
        <translation>Artikel aus dem Netz</translation>
    </message>
    <message>
        <source>Crossread fetches these pages, and nothing else: no pictures, no scripts, no cookies. Everything else it does stays on this computer.</source>
        <translation>Crossread ruft diese Seiten ab und sonst nichts: keine Bilder, keine Skripte, keine Cookies. Alles andere bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Adressen, eine je Zeile</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>Replace {letter}</source>
        <translation>{letter} ersetzen</translation>
    </message>
    <message>
        <source>Going online is switched off in the preferences.</source>
        <translation>Der Zugang zum Netz ist in den Einstellungen abgeschaltet.</translation>
    </message>
    <message>
        <source>Rename {letter}</source>
        <translation>{letter} umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>“{file}” is no longer there. The comparison keeps its own copy of the text.</source>
        <translation>„{file}“ ist nicht mehr da. Der Vergleich hat eine eigene Kopie des Textes.</translation>
    </message>
</context>
<context>
    <name>ArticleDesk</name>
    <message>
        <source>Remove “{title}”</source>
        <translation>„{title}“ entfernen</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>„{title}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Put It Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>“{title}” cannot come back: no more than {count} articles can be compared at once.</source>
        <translation>„{title}“ kann nicht zurückkommen: Mehr als {count} Artikel lassen sich nicht auf einmal vergleichen.</translation>
    </message>
    <message>
        <source>Put Back “{title}”</source>
        <translation>„{title}“ zurückholen</translation>
    </message>
    <message>
        <source>{letter}, “{title}”, has the same text as {other}, “{former}”.</source>
        <translation>{letter}, „{title}“, hat denselben Text wie {other}, „{former}“.</translation>
    </message>
    <message>
        <source>Remove {letter}</source>
        <translation>{letter} entfernen</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>{place} of {count}, {verdict}: {words}</source>
        <translation>{place} von {count}, {verdict}: {words}</translation>
    </message>
    <message>
        <source>Article {letter}: {title}</source>
        <translation>Artikel {letter}: {title}</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Choose a passage first.</source>
        <translation>Wählen Sie zuerst eine Stelle.</translation>
    </message>
    <message>
        <source>Copied as a citation.</source>
        <translation>Als Zitat kopiert.</translation>
    </message>
</context>
<context>
    <name>ComparisonDocument</name>
    <message>
        <source>Stopped. What was found until then stays.</source>
        <translation>Angehalten. Was bis dahin gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>DetailBody</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>How each article words it</source>
        <translation>Wie jeder Artikel es formuliert</translation>
    </message>
    <message>
        <source>{count} more wordings are in the findings list.</source>
        <translation>{count} weitere Formulierungen stehen in der Befundliste.</translation>
    </message>
    <message>
        <source>No partner found in: {articles}</source>
        <translation>Kein Gegenstück gefunden in: {articles}</translation>
    </message>
    <message>
        <source>Dashed: worded otherwise. Underlined: added. Dotted: moved. Struck out: the selected wording only. Where little is alike, common words are bold. Wavy: clashing.</source>
        <translation>Gestrichelt: anders formuliert. Unterstrichen: hinzugefügt. Gepunktet: verschoben. Durchgestrichen: nur in der gewählten Fassung. Wo wenig gleich ist, sind gemeinsame Wörter fett. Wellig: widersprüchlich.</translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>Woraus der Wert besteht</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>{id}: {how}, {score}</source>
        <translation>{id}: {how}, {score}</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>Als Zitat kopieren</translation>
    </message>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>Urteil: {verdict}</translation>
    </message>
    <message>
        <source>Rule as {verdict}</source>
        <translation>Als „{verdict}“ werten</translation>
    </message>
    <message>
        <source>Set the class yourself; it can be undone.</source>
        <translation>Legen Sie die Klasse selbst fest; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Set aside all evidence against this passage.</source>
        <translation>Alle Belege gegen diese Stelle beiseitelegen.</translation>
    </message>
    <message>
        <source>Write a note on this passage; it appears in reports.</source>
        <translation>Eine Notiz zu dieser Stelle schreiben; sie erscheint in Berichten.</translation>
    </message>
    <message>
        <source>Copy the wording with its source.</source>
        <translation>Den Wortlaut mit seiner Quelle kopieren.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Rule {id}: {verdict}</source>
        <translation>{id} werten: {verdict}</translation>
    </message>
    <message>
        <source>Dismiss the evidence on {id}</source>
        <translation>Belege zu {id} verwerfen</translation>
    </message>
    <message>
        <source>Unlink {one} and {other}</source>
        <translation>{one} und {other} trennen</translation>
    </message>
    <message>
        <source>Dismiss “{sentence}”</source>
        <translation>„{sentence}“ verwerfen</translation>
    </message>
</context>
<context>
    <name>Docket</name>
    <message>
        <source>Withdraw a ruling</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Carry rulings over to the new text</source>
        <translation>Entscheidungen in den neuen Text übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n ruling(s) or note(s) went over to the new wording.</source>
        <translation>
            <numerusform>%n Entscheidung oder Notiz ging auf den neuen Wortlaut über.</numerusform>
            <numerusform>%n Entscheidungen und Notizen gingen auf den neuen Wortlaut über.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruling(s) or note(s) no longer find their passage; all are kept.</source>
        <translation>
            <numerusform>%n Entscheidung oder Notiz findet ihre Stelle nicht mehr; sie bleibt erhalten, und Berichte führen die Notizen auf.</numerusform>
            <numerusform>%n Entscheidungen und Notizen finden ihre Stelle nicht mehr; sie bleiben erhalten, und Berichte führen die Notizen auf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropLayer</name>
    <message>
        <source>Drop target</source>
        <translation>Ablagefläche</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>Zum Vergleich hinzufügen</translation>
    </message>
</context>
<context>
    <name>DropMark</name>
    <message>
        <source>Insert before {letter}</source>
        <translation>Vor {letter} einfügen</translation>
    </message>
    <message>
        <source>Insert after {letter}</source>
        <translation>Nach {letter} einfügen</translation>
    </message>
    <message>
        <source>Replace {letter}</source>
        <translation>{letter} ersetzen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop two or more articles here</source>
        <translation>Ziehen Sie zwei oder mehr Artikel hierher</translation>
    </message>
    <message>
        <source>Text, web pages, Word, PDF, e-books… Crossread sets them side by side and marks what they share, what only one of them says, and where they contradict each other. Nothing leaves this computer.</source>
        <translation>Text, Webseiten, Word, PDF, E-Books … Crossread stellt sie nebeneinander und markiert, was sie gemeinsam haben, was nur einer sagt und wo sie einander widersprechen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Or try it with sample articles</source>
        <translation>Oder versuchen Sie es mit Beispielen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>Zuletzt verwendete Vergleiche</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Passage {id}</source>
        <translation>Stelle {id}</translation>
    </message>
    <message>
        <source>{check}, in support of what else was found</source>
        <translation>{check}, stützt, was sonst gefunden wurde</translation>
    </message>
    <message>
        <source>{check} alone: no word or value that clashes was found</source>
        <translation>Nur {check}: kein widersprechendes Wort und kein widersprechender Wert wurde gefunden</translation>
    </message>
    <message>
        <source>{said}, not counted as a contradiction</source>
        <translation>{said}, nicht als Widerspruch gezählt</translation>
    </message>
    <message>
        <source>{check}, {sure}</source>
        <translation>{check}, {sure}</translation>
    </message>
    <message>
        <source>{said}: not counted as a contradiction</source>
        <translation>{said}: nicht als Widerspruch gezählt</translation>
    </message>
    <message>
        <source>{check}: dismissed by you</source>
        <translation>{check}: von Ihnen verworfen</translation>
    </message>
    <message>
        <source>{check}: a difference, not a contradiction</source>
        <translation>{check}: ein Unterschied, kein Widerspruch</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Dismiss this finding</source>
        <translation>Diesen Befund verwerfen</translation>
    </message>
    <message>
        <source>Restore this finding</source>
        <translation>Diesen Befund wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ExcludePopup</name>
    <message>
        <source>What to leave out</source>
        <translation>Was auslassen</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Captions and photo credits</source>
        <translation>Bildunterschriften und -nachweise</translation>
    </message>
    <message>
        <source>Bylines and datelines</source>
        <translation>Autoren- und Ortszeilen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Leave out of the comparison</source>
        <translation>Vom Vergleich ausnehmen</translation>
    </message>
    <message>
        <source>Passages under </source>
        <translation>Stellen unter </translation>
    </message>
    <message>
        <source>Leave out passages under this many words</source>
        <translation>Stellen mit weniger Wörtern auslassen</translation>
    </message>
    <message numerus="yes">
        <source> word(s)</source>
        <translation>
            <numerusform> Wort</numerusform>
            <numerusform> Wörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} Stellen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>There is nothing to export yet: a report needs two articles that are compared.</source>
        <translation>Es gibt noch nichts zu exportieren: Ein Bericht braucht zwei verglichene Artikel.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The report “{name}” was written.</source>
        <translation>Der Bericht „{name}“ wurde geschrieben.</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Der Export wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>FailedColumn</name>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} konnten nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>FailedPane</name>
    <message>
        <source>{name} could not be read</source>
        <translation>{name} konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reopen As…</source>
        <translation>Öffnen als …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>FiguresAndDates</name>
    <message>
        <source>Figures and dates</source>
        <translation>Zahlen und Daten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Figures only</source>
        <translation>Nur Zahlen</translation>
    </message>
    <message>
        <source>Dates and times only</source>
        <translation>Nur Daten und Zeiten</translation>
    </message>
    <message>
        <source>Money only</source>
        <translation>Nur Geld</translation>
    </message>
    <message>
        <source>Only where they differ</source>
        <translation>Nur wo sie abweichen</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Zeilen: {count}</translation>
    </message>
    <message>
        <source>No figure or date that two articles give for the same thing.</source>
        <translation>Keine Zahl und kein Datum, das zwei Artikel zur selben Sache nennen.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Open Articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy an article first, then paste it here.</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst einen Artikel und fügen Sie ihn dann hier ein.</translation>
    </message>
    <message>
        <source>Going online is switched off in the preferences.</source>
        <translation>Der Zugang zum Netz ist in den Einstellungen abgeschaltet.</translation>
    </message>
    <message>
        <source>There is no file in this folder that Crossread can read.</source>
        <translation>In diesem Ordner ist keine Datei, die Crossread lesen kann.</translation>
    </message>
    <message numerus="yes">
        <source>These are %n file(s). The first six were opened.</source>
        <translation>
            <numerusform>Das ist %n Datei. Die ersten sechs wurden geöffnet.</numerusform>
            <numerusform>Das sind %n Dateien. Die ersten sechs wurden geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Others Too</source>
        <translation>Auch die anderen öffnen</translation>
    </message>
    <message>
        <source>Fetch {address}? Crossread goes online for addresses you give it only, and asks only once.</source>
        <translation>{address} abrufen? Crossread geht nur für Adressen online, die Sie ihm geben, und fragt nur einmal.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Articles and comparisons ({patterns})</source>
        <translation>Artikel und Vergleiche ({patterns})</translation>
    </message>
    <message>
        <source>Comparisons ({patterns})</source>
        <translation>Vergleiche ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Gleiche Wörter</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Umformuliert</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Zum Teil</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Einzig</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Unsettled</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Double-click or Ctrl+click: only these.</source>
        <translation>Doppelklick oder Strg+Klick: nur diese.</translation>
    </message>
    <message>
        <source>Passages whose verdict is of low confidence.</source>
        <translation>Stellen, deren Urteil wenig sicher ist.</translation>
    </message>
    <message>
        <source>Passages that another article has too.</source>
        <translation>Stellen, die auch ein anderer Artikel hat.</translation>
    </message>
    <message>
        <source>Passages that no other article has.</source>
        <translation>Stellen, die kein anderer Artikel hat.</translation>
    </message>
    <message>
        <source>Passages that another article contradicts.</source>
        <translation>Stellen, denen ein anderer Artikel widerspricht.</translation>
    </message>
    <message>
        <source>Passages that take no part in the comparison.</source>
        <translation>Stellen, die am Vergleich nicht teilnehmen.</translation>
    </message>
    <message>
        <source>Strictness</source>
        <translation>Strenge</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>How alike passages must be to count as shared: further left matches more distant wordings.</source>
        <translation>Wie ähnlich Stellen sein müssen, um als gemeinsam zu gelten: weiter links passen auch fernere Formulierungen.</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Strict shows only the surest contradictions; eager shows more and errs more.</source>
        <translation>Streng zeigt nur die sichersten Widersprüche; großzügig zeigt mehr und irrt öfter.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Ways of reading: each sets the switches here at once</source>
        <translation>Lesarten: Jede stellt die Schalter hier auf einmal ein</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Auslassen …</translation>
    </message>
    <message>
        <source>What to leave out: {count} passages</source>
        <translation>Was auslassen: {count} Stellen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>Ergebnis der Suche</translation>
    </message>
    <message>
        <source>{place} of {count}, in {letter}</source>
        <translation>{place} von {count}, in {letter}</translation>
    </message>
    <message>
        <source>Stopped: this expression takes too long. Make it simpler.</source>
        <translation>Abgebrochen: Dieser Ausdruck braucht zu lange. Vereinfachen Sie ihn.</translation>
    </message>
    <message>
        <source>Not an expression: {problem}, at character {place}.</source>
        <translation>Kein Ausdruck: {problem}, beim Zeichen {place}.</translation>
    </message>
    <message>
        <source>Not an expression: {problem}.</source>
        <translation>Kein Ausdruck: {problem}.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Possible ones and differences too</source>
        <translation>Auch mögliche und Unterschiede</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Übereinstimmungen</translation>
    </message>
    <message>
        <source>Unique passages</source>
        <translation>Einzige Stellen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Filter by word or value</source>
        <translation>Nach Wort oder Wert filtern</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Die Befunde filtern</translation>
    </message>
    <message>
        <source>Place in the list: {place}</source>
        <translation>Platz in der Liste: {place}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>{count} of {all} shown</source>
        <translation>{count} von {all} gezeigt</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Call it shared</source>
        <translation>Gemeinsam nennen</translation>
    </message>
    <message>
        <source>Call it unique</source>
        <translation>Einzig nennen</translation>
    </message>
    <message>
        <source>Call it contradictory</source>
        <translation>Widersprüchlich nennen</translation>
    </message>
    <message>
        <source>Dismiss a finding</source>
        <translation>Einen Befund verwerfen</translation>
    </message>
    <message>
        <source>Dismiss the findings</source>
        <translation>Die Befunde verwerfen</translation>
    </message>
    <message>
        <source>This passage has no partner to be unlinked from.</source>
        <translation>Diese Stelle hat kein Gegenstück, von dem sie zu trennen wäre.</translation>
    </message>
    <message>
        <source>Unlink from its partners</source>
        <translation>Von ihren Gegenstücken trennen</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>You have ruled nothing about this passage.</source>
        <translation>Zu dieser Stelle haben Sie nichts entschieden.</translation>
    </message>
    <message>
        <source>Withdraw my rulings</source>
        <translation>Meine Entscheidungen zurücknehmen</translation>
    </message>
    <message>
        <source>Now click the passage of another article that says the same as “{passage}”, or go to it and press Enter.</source>
        <translation>Klicken Sie jetzt die Stelle eines anderen Artikels an, die dasselbe sagt wie „{passage}“, oder gehen Sie mit den Tasten hin und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Do Not Link</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Link two passages</source>
        <translation>Zwei Stellen verbinden</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save Comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Comparisons ({patterns})</source>
        <translation>Vergleiche ({patterns})</translation>
    </message>
    <message>
        <source>Not recovered, {time}</source>
        <translation>Nicht wiederhergestellt, {time}</translation>
    </message>
    <message>
        <source>Save the comparison before closing?</source>
        <translation>Den Vergleich vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Lost otherwise:
{what}</source>
        <translation>Sonst geht verloren:
{what}</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Als „{name}“ gespeichert.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In a pane, Up and Down walk from passage to passage, Left and Right go to its partner in another pane, Space or Enter brings its partners level, the Menu key or Shift+F10 opens its menu. Page Up and Page Down scroll; Ctrl and the mouse wheel zoom. In the overview, Left and Right walk along the passages.</source>
        <translation>In einer Spalte gehen die Pfeile auf und ab von Stelle zu Stelle, die Pfeile links und rechts zum Gegenstück in einer anderen Spalte; Leertaste oder Eingabe bringt die Gegenstücke auf gleiche Höhe, die Menütaste oder Umschalt+F10 öffnet das Menü der Stelle. Bild auf und Bild ab blättern, Strg mit dem Mausrad vergrößert. In der Übersicht gehen die Pfeile links und rechts die Stellen entlang.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>LetterBadge</name>
    <message>
        <source>Article {letter}</source>
        <translation>Artikel {letter}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Your note on this passage</source>
        <translation>Ihre Notiz zu dieser Stelle</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Note on {id}</source>
        <translation>Notiz zu {id}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>OrderPlot</name>
    <message>
        <source>Order of what {left} and {right} share</source>
        <translation>Reihenfolge dessen, was {left} und {right} teilen</translation>
    </message>
    <message>
        <source>{letter} from start to end →</source>
        <translation>{letter} von Anfang bis Ende →</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Menu of article {letter}</source>
        <translation>Menü von Artikel {letter}</translation>
    </message>
    <message>
        <source>Replace, reload, rename, read from here, remove</source>
        <translation>Ersetzen, neu laden, umbenennen, von hier lesen, entfernen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Article {letter}: {title}</source>
        <translation>Artikel {letter}: {title}</translation>
    </message>
    <message>
        <source>You read from this article</source>
        <translation>Von diesem Artikel aus lesen Sie</translation>
    </message>
    <message>
        <source>Encoding: {encoding}</source>
        <translation>Kodierung: {encoding}</translation>
    </message>
    <message>
        <source>Read from Here</source>
        <translation>Von hier lesen</translation>
    </message>
    <message>
        <source>Move Before</source>
        <translation>Nach vorn rücken</translation>
    </message>
    <message>
        <source>Move After</source>
        <translation>Nach hinten rücken</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reopen As…</source>
        <translation>Öffnen als …</translation>
    </message>
    <message>
        <source>Chapter…</source>
        <translation>Kapitel …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Show Source</source>
        <translation>Quelle zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>PaneShelf</name>
    <message>
        <source>Articles without a pane</source>
        <translation>Artikel ohne Spalte</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Restore All Defaults</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Set everything on every page back to how Crossread came</source>
        <translation>Alles auf allen Seiten wieder so einstellen, wie Crossread ausgeliefert wird</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All quotations</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>Where words differ</source>
        <translation>Wo Wörter abweichen</translation>
    </message>
    <message>
        <source>Given to another speaker</source>
        <translation>Anderem Sprecher zugeschrieben</translation>
    </message>
    <message>
        <source>Quotations: {count}</source>
        <translation>Zitate: {count}</translation>
    </message>
    <message>
        <source>No quotation that two articles give.</source>
        <translation>Kein Zitat, das zwei Artikel bringen.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>{source}: {text}</source>
        <translation>{source}: {text}</translation>
    </message>
    <message>
        <source>Wording of {source}</source>
        <translation>Wortlaut von {source}</translation>
    </message>
    <message>
        <source>Unlink: these do not say the same</source>
        <translation>Trennen: Sie sagen nicht dasselbe</translation>
    </message>
    <message>
        <source>Select this passage, {id}</source>
        <translation>Diese Stelle wählen, {id}</translation>
    </message>
    <message>
        <source>{name} (selected)</source>
        <translation>{name} (gewählt)</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>perhaps contradicts</source>
        <translation>widerspricht vielleicht</translation>
    </message>
    <message>
        <source>same content: {score} sure</source>
        <translation>gleicher Inhalt: zu {score} sicher</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>von Ihnen verbunden</translation>
    </message>
</context>
<context>
    <name>ReadingPlace</name>
    <message>
        <source>This is the only passage of this kind.</source>
        <translation>Das ist die einzige Stelle dieser Art.</translation>
    </message>
    <message>
        <source>There is no other: its partners are passed over.</source>
        <translation>Es gibt keine andere: Ihre Gegenstücke werden übergangen.</translation>
    </message>
    <message>
        <source>That was the last passage of this kind; here is the first again.</source>
        <translation>Das war die letzte Stelle dieser Art; hier ist wieder die erste.</translation>
    </message>
    <message>
        <source>The comparison has no shared passage.</source>
        <translation>Der Vergleich hat keine gemeinsame Stelle.</translation>
    </message>
    <message>
        <source>The comparison has no passage that only one article has.</source>
        <translation>Der Vergleich hat keine Stelle, die nur ein Artikel hat.</translation>
    </message>
    <message>
        <source>The comparison has no contradiction.</source>
        <translation>Der Vergleich hat keinen Widerspruch.</translation>
    </message>
    <message>
        <source>The comparison has no unsettled passage.</source>
        <translation>Der Vergleich hat keine ungeklärte Stelle.</translation>
    </message>
</context>
<context>
    <name>ReadingRoom</name>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Der ganze Artikel</translation>
    </message>
    <message>
        <source>What others tell too</source>
        <translation>Was auch andere berichten</translation>
    </message>
    <message>
        <source>What others dispute</source>
        <translation>Was andere bestreiten</translation>
    </message>
    <message>
        <source>Passages: {count}</source>
        <translation>Stellen: {count}</translation>
    </message>
    <message>
        <source>No passage answers to this choice.</source>
        <translation>Keine Stelle entspricht dieser Auswahl.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>“{title}” was read again as you chose.</source>
        <translation>„{title}“ wurde neu gelesen, wie gewählt.</translation>
    </message>
    <message>
        <source>“{title}” was replaced.</source>
        <translation>„{title}“ wurde ersetzt.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The article stays as it was read before.</source>
        <translation>Der Artikel bleibt, wie er zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>No more than {count} articles can be compared at once; the rest was left out.</source>
        <translation>Mehr als {count} Artikel lassen sich nicht auf einmal vergleichen; der Rest wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>“{title}” was not decoded from a text file: there is no encoding to choose.</source>
        <translation>„{title}“ stammt aus keiner Textdatei: Es gibt keine Kodierung zu wählen.</translation>
    </message>
    <message>
        <source>“{file}” is no longer there: it cannot be read in another encoding.</source>
        <translation>„{file}“ ist nicht mehr da und kann nicht in einer anderen Kodierung gelesen werden.</translation>
    </message>
    <message>
        <source>“{title}” is no e-book: it has no chapters to choose from.</source>
        <translation>„{title}“ ist kein E-Book: Es hat keine Kapitel zur Auswahl.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” has %n chapter(s). All of them are compared.</source>
        <translation>
            <numerusform>„{title}“ hat %n Kapitel. Es wird verglichen.</numerusform>
            <numerusform>„{title}“ hat %n Kapitel. Alle werden verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Chapter…</source>
        <translation>Kapitel wählen …</translation>
    </message>
    <message>
        <source>As found: {encoding}</source>
        <translation>Wie erkannt: {encoding}</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Reopen {name} As</source>
        <translation>{name} öffnen als</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>Kodierung des Textes</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>Das ganze Buch</translation>
    </message>
    <message>
        <source>Chapters of {letter}</source>
        <translation>Kapitel von {letter}</translation>
    </message>
    <message>
        <source>Which part is to be compared?</source>
        <translation>Welcher Teil soll verglichen werden?</translation>
    </message>
</context>
<context>
    <name>RibbonLane</name>
    <message>
        <source>Links between {left} and {right}</source>
        <translation>Verbindungen zwischen {left} und {right}</translation>
    </message>
    <message>
        <source>{count} links, {clashes} of them contradictions</source>
        <translation>{count} Verbindungen, davon {clashes} Widersprüche</translation>
    </message>
</context>
<context>
    <name>RulingStrip</name>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw: {ruling}</source>
        <translation>Zurücknehmen: {ruling}</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>Parts of the score: {parts}</source>
        <translation>Teile des Werts: {parts}</translation>
    </message>
</context>
<context>
    <name>ShareStrip</name>
    <message>
        <source>{percent} shared</source>
        <translation>{percent} gemeinsam</translation>
    </message>
    <message>
        <source>{percent} contradictory</source>
        <translation>{percent} widersprüchlich</translation>
    </message>
    <message>
        <source>{percent} unique</source>
        <translation>{percent} einzig</translation>
    </message>
    <message>
        <source>{percent} left out</source>
        <translation>{percent} ausgelassen</translation>
    </message>
</context>
<context>
    <name>ShelfSpine</name>
    <message>
        <source>Show {letter}: {title}</source>
        <translation>{letter} zeigen: {title}</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>unsettled</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>moved against {letters}</source>
        <translation>verschoben gegenüber {letters}</translation>
    </message>
    <message>
        <source>your ruling</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>evidence dismissed by you</source>
        <translation>Belege von Ihnen verworfen</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>mit einer Notiz von Ihnen</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Ihre Notiz: {note}</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>only in {letter}</source>
        <translation>nur in {letter}</translation>
    </message>
    <message>
        <source>left out: boilerplate</source>
        <translation>ausgelassen: Beiwerk</translation>
    </message>
    <message>
        <source>left out: byline</source>
        <translation>ausgelassen: Autorenzeile</translation>
    </message>
    <message>
        <source>left out: dateline</source>
        <translation>ausgelassen: Ortszeile</translation>
    </message>
    <message>
        <source>left out: caption</source>
        <translation>ausgelassen: Bildunterschrift</translation>
    </message>
    <message>
        <source>left out: quotation</source>
        <translation>ausgelassen: Zitat</translation>
    </message>
    <message>
        <source>left out: too short</source>
        <translation>ausgelassen: zu kurz</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>widersprüchlich</translation>
    </message>
    <message>
        <source>contradicts {letter}</source>
        <translation>widerspricht {letter}</translation>
    </message>
    <message>
        <source>contradicts {letter}: {ours} against {theirs}</source>
        <translation>widerspricht {letter}: {ours} gegen {theirs}</translation>
    </message>
    <message>
        <source>shared, same words</source>
        <translation>gemeinsam, gleicher Wortlaut</translation>
    </message>
    <message>
        <source>shared, reworded</source>
        <translation>gemeinsam, umformuliert</translation>
    </message>
    <message>
        <source>shared in part</source>
        <translation>teilweise gemeinsam</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>with {letters}</source>
        <translation>mit {letters}</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Choose two different articles.</source>
        <translation>Wählen Sie zwei verschiedene Artikel.</translation>
    </message>
    <message>
        <source>How much of one article is in another</source>
        <translation>Wie viel eines Artikels in einem anderen steht</translation>
    </message>
    <message>
        <source>Article across</source>
        <translation>Artikel quer</translation>
    </message>
    <message>
        <source>Article down</source>
        <translation>Artikel längs</translation>
    </message>
    <message>
        <source>How much of each article is shared, contradictory, unique</source>
        <translation>Wie viel jedes Artikels gemeinsam, widersprüchlich, einzig ist</translation>
    </message>
    <message>
        <source>Do they tell it in the same order?</source>
        <translation>Erzählen sie es in derselben Reihenfolge?</translation>
    </message>
    <message>
        <source>Who may have taken wording from whom?</source>
        <translation>Wer könnte Wortlaut von wem haben?</translation>
    </message>
    <message>
        <source>Add at least two articles to see statistics.</source>
        <translation>Fügen Sie mindestens zwei Artikel hinzu, um eine Statistik zu sehen.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopped: not fully compared</source>
        <translation>Angehalten: nicht vollständig verglichen</translation>
    </message>
    <message>
        <source>Passage {place} of {count} in {article}</source>
        <translation>Stelle {place} von {count} in {article}</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Once two articles have been compared, what they share and dispute is summed up here.</source>
        <translation>Sind zwei Artikel verglichen, steht hier zusammengefasst, was sie teilen und worin sie sich widersprechen.</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Contradictions, surest first</source>
        <translation>Widersprüche, die sichersten zuerst</translation>
    </message>
    <message>
        <source>{count} more are in the findings list.</source>
        <translation>{count} weitere stehen in der Befundliste.</translation>
    </message>
    <message>
        <source>Notes on passages that are gone</source>
        <translation>Notizen zu Stellen, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Select a passage to see every article&apos;s wording of it.</source>
        <translation>Wählen Sie eine Stelle, um den Wortlaut jedes Artikels zu sehen.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Add at least two articles: what they say is set side by side here.</source>
        <translation>Fügen Sie mindestens zwei Artikel hinzu: Was sie sagen, steht hier nebeneinander.</translation>
    </message>
    <message>
        <source>Looking through the articles…</source>
        <translation>Die Artikel werden durchgesehen …</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Article from Text</source>
        <translation>Artikel aus Text</translation>
    </message>
    <message>
        <source>Title or outlet (may be left empty)</source>
        <translation>Titel oder Medium (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type or paste the article here</source>
        <translation>Geben oder fügen Sie den Artikel hier ein</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Add Article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Going online is switched off in the preferences.</source>
        <translation>Der Zugang zum Netz ist in den Einstellungen abgeschaltet.</translation>
    </message>
    <message>
        <source>No address is set to ask for newer versions. The preferences have a line for it.</source>
        <translation>Es ist keine Adresse eingetragen, die nach neueren Versionen zu fragen wäre. In den Einstellungen ist eine Zeile dafür.</translation>
    </message>
    <message>
        <source>Ask {host} for the newest version? It is one request to {address}; it names this version, {version}, and says nothing of your articles.</source>
        <translation>{host} nach der neuesten Version fragen? Es ist eine Anfrage an {address}; sie nennt diese Version, {version}, und sagt nichts über Ihre Artikel.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Asking {host} for the newest version.</source>
        <translation>{host} wird nach der neuesten Version gefragt.</translation>
    </message>
    <message>
        <source>Crossread {version} is the newest version.</source>
        <translation>Crossread {version} ist die neueste Version.</translation>
    </message>
    <message>
        <source>Crossread {version} can be had; this is {own}.</source>
        <translation>Crossread {version} ist erhältlich; dies ist {own}.</translation>
    </message>
    <message>
        <source>Open Its Page</source>
        <translation>Seite öffnen</translation>
    </message>
</context>
<context>
    <name>VerbatimCards</name>
    <message>
        <source>Longest run of the same words</source>
        <translation>Längste Folge gleicher Wörter</translation>
    </message>
    <message>
        <source>Longest: </source>
        <translation>Längste: </translation>
    </message>
    <message>
        <source>Show in {id}</source>
        <translation>In {id} zeigen</translation>
    </message>
</context>
<context>
    <name>WhoSaysWhat</name>
    <message>
        <source>Who says what</source>
        <translation>Wer sagt was</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Told by most first</source>
        <translation>Zuerst was die meisten berichten</translation>
    </message>
    <message>
        <source>Told by fewest first</source>
        <translation>Zuerst was die wenigsten berichten</translation>
    </message>
    <message>
        <source>Contradictions first</source>
        <translation>Widersprüche zuerst</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>In Lesereihenfolge</translation>
    </message>
    <message>
        <source>Omissions</source>
        <translation>Auslassungen</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Aussagen</translation>
    </message>
    <message>
        <source>Also what only one tells</source>
        <translation>Auch was nur einer berichtet</translation>
    </message>
    <message>
        <source>Filter by word</source>
        <translation>Nach Wort filtern</translation>
    </message>
    <message>
        <source>Filter the claims</source>
        <translation>Die Aussagen filtern</translation>
    </message>
    <message>
        <source>Claims: {count}</source>
        <translation>Aussagen: {count}</translation>
    </message>
    <message>
        <source>No claim answers to this choice.</source>
        <translation>Keine Aussage entspricht dieser Auswahl.</translation>
    </message>
    <message>
        <source>Left out by {article}</source>
        <translation>Ausgelassen von {article}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>“{title}” has changed on disk.</source>
        <translation>„{title}“ hat sich auf der Platte geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Crossread ended unexpectedly. Your comparison of {time} can be recovered.</source>
        <translation>Crossread wurde unerwartet beendet. Ihr Vergleich vom {time} lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The language changes when Crossread starts again, or now: the windows open anew, nothing is lost.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Crossread oder jetzt: Die Fenster öffnen sich neu, nichts geht verloren.</translation>
    </message>
    <message>
        <source>Change Now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message>
        <source>Something went wrong inside Crossread ({what}). Details are in {file}.</source>
        <translation>In Crossread ist etwas schiefgegangen ({what}). Einzelheiten stehen in {file}.</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>filled circle, solid underline</source>
        <translation>gefüllter Kreis, durchgezogen unterstrichen</translation>
    </message>
    <message>
        <source>half circle, dashed underline</source>
        <translation>halber Kreis, gestrichelt unterstrichen</translation>
    </message>
    <message>
        <source>quarter circle, dashed underline</source>
        <translation>Viertelkreis, gestrichelt unterstrichen</translation>
    </message>
    <message>
        <source>open circle, dotted underline</source>
        <translation>offener Kreis, gepunktet unterstrichen</translation>
    </message>
    <message>
        <source>triangle, wavy underline</source>
        <translation>Dreieck, wellig unterstrichen</translation>
    </message>
    <message>
        <source>dash, thin dotted underline</source>
        <translation>Strich, dünn gepunktet unterstrichen</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New Window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Open Articles…</source>
        <translation>Artikel &amp;öffnen …</translation>
    </message>
    <message>
        <source>Open articles or a saved comparison</source>
        <translation>Artikel oder einen gespeicherten Vergleich öffnen</translation>
    </message>
    <message>
        <source>Paste as Artic&amp;le</source>
        <translation>Als Artikel &amp;einfügen</translation>
    </message>
    <message>
        <source>Make an article of the text on the clipboard</source>
        <translation>Aus dem Text der Zwischenablage einen Artikel machen</translation>
    </message>
    <message>
        <source>Article from &amp;Text…</source>
        <translation>Artikel aus &amp;Text …</translation>
    </message>
    <message>
        <source>Article from the &amp;Web…</source>
        <translation>Artikel aus &amp;dem Netz …</translation>
    </message>
    <message>
        <source>Fetch one page; Crossread asks before it goes online</source>
        <translation>Eine Seite abrufen; Crossread fragt, bevor es ins Netz geht</translation>
    </message>
    <message>
        <source>Reo&amp;pen As…</source>
        <translation>Öffnen &amp;als …</translation>
    </message>
    <message>
        <source>Read the article&apos;s file in another encoding</source>
        <translation>Die Datei des Artikels in einer anderen Kodierung lesen</translation>
    </message>
    <message>
        <source>C&amp;hoose a Chapter…</source>
        <translation>Kapitel &amp;wählen …</translation>
    </message>
    <message>
        <source>Compare one chapter of an e-book, or all</source>
        <translation>Ein Kapitel eines E-Books vergleichen oder alle</translation>
    </message>
    <message>
        <source>&amp;Save Comparison</source>
        <translation>Vergleich &amp;speichern</translation>
    </message>
    <message>
        <source>Save Comparison &amp;As…</source>
        <translation>Vergleich speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write a report that can be sent</source>
        <translation>Einen Bericht schreiben, der sich verschicken lässt</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cop&amp;y as Citation</source>
        <translation>Als Zitat &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the passage with its outlet, title and date</source>
        <translation>Die Stelle mit Medium, Titel und Datum kopieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>We&amp;itersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rückwär&amp;ts suchen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächste</translation>
    </message>
    <message>
        <source>Next passage that the filter shows</source>
        <translation>Nächste Stelle, die der Filter zeigt</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>Previous passage that the filter shows</source>
        <translation>Vorige Stelle, die der Filter zeigt</translation>
    </message>
    <message>
        <source>Next &amp;Shared Passage</source>
        <translation>Nächste &amp;gemeinsame Stelle</translation>
    </message>
    <message>
        <source>Next shared passage, article after article</source>
        <translation>Nächste gemeinsame Stelle, Artikel für Artikel</translation>
    </message>
    <message>
        <source>Next &amp;Unique Passage</source>
        <translation>Nächste &amp;einzige Stelle</translation>
    </message>
    <message>
        <source>Next unique passage, article after article</source>
        <translation>Nächste einzige Stelle, Artikel für Artikel</translation>
    </message>
    <message>
        <source>Next &amp;Contradiction</source>
        <translation>Nächster &amp;Widerspruch</translation>
    </message>
    <message>
        <source>Next contradiction, article after article</source>
        <translation>Nächster Widerspruch, Artikel für Artikel</translation>
    </message>
    <message>
        <source>Next Unse&amp;ttled Passage</source>
        <translation>Nächste &amp;ungeklärte Stelle</translation>
    </message>
    <message>
        <source>Next passage with a question mark: worth a look of your own</source>
        <translation>Nächste Stelle mit Fragezeichen: einen eigenen Blick wert</translation>
    </message>
    <message>
        <source>&amp;Bring Partners Level</source>
        <translation>Gegenstücke auf gleiche &amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Read from This Article</source>
        <translation>Von diesem Artikel &amp;lesen</translation>
    </message>
    <message>
        <source>Next and Previous walk through this article</source>
        <translation>Nächste und Vorige gehen durch diesen Artikel</translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation>Nächste &amp;Spalte</translation>
    </message>
    <message>
        <source>Previous Pan&amp;e</source>
        <translation>V&amp;orige Spalte</translation>
    </message>
    <message>
        <source>It Is &amp;Shared</source>
        <translation>Das ist &amp;gemeinsam</translation>
    </message>
    <message>
        <source>It Is &amp;Unique</source>
        <translation>Das ist &amp;einzig</translation>
    </message>
    <message>
        <source>It Is &amp;Contradictory</source>
        <translation>Das ist &amp;widersprüchlich</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Set the evidence of this passage aside</source>
        <translation>Die Belege dieser Stelle beiseitelegen</translation>
    </message>
    <message>
        <source>&amp;Withdraw My Rulings Here</source>
        <translation>Meine Entscheidungen hier &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Link with Another Passage…</source>
        <translation>Mit anderer Stelle ver&amp;binden …</translation>
    </message>
    <message>
        <source>Then click the passage of another article that says the same</source>
        <translation>Klicken Sie dann die Stelle eines anderen Artikels an, die dasselbe sagt</translation>
    </message>
    <message>
        <source>Unlin&amp;k from Its Partners</source>
        <translation>Von Gegenstücken &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>Only &amp;Shared</source>
        <translation>Nur &amp;gemeinsame</translation>
    </message>
    <message>
        <source>Only &amp;Unique</source>
        <translation>Nur &amp;einzige</translation>
    </message>
    <message>
        <source>Only &amp;Contradictory</source>
        <translation>Nur &amp;widersprüchliche</translation>
    </message>
    <message>
        <source>Show &amp;All Passages</source>
        <translation>&amp;Alle Stellen zeigen</translation>
    </message>
    <message>
        <source>Scroll To&amp;gether</source>
        <translation>Ge&amp;meinsam blättern</translation>
    </message>
    <message>
        <source>Scroll all panes together by what they say</source>
        <translation>Alle Spalten nach ihrem Inhalt gemeinsam blättern</translation>
    </message>
    <message>
        <source>Over&amp;view</source>
        <translation>Übe&amp;rsicht</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Vergrößer&amp;n</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Usual Si&amp;ze</source>
        <translation>Übliche Gr&amp;öße</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop what is being read or compared</source>
        <translation>Anhalten, was gelesen oder verglichen wird</translation>
    </message>
    <message>
        <source>Go On Co&amp;mparing</source>
        <translation>Wei&amp;ter vergleichen</translation>
    </message>
    <message>
        <source>Compare on after a stop</source>
        <translation>Nach einem Anhalten weiter vergleichen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Check for &amp;Updates…</source>
        <translation>Nach &amp;neuer Version sehen…</translation>
    </message>
    <message>
        <source>&amp;About Crossread</source>
        <translation>&amp;Über Crossread</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>Beis&amp;piele</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
</context>
<context>
    <name>aloud</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Told by</source>
        <translation>Berichtet von</translation>
    </message>
    <message>
        <source>How many articles tell it</source>
        <translation>Wie viele Artikel es berichten</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{count}, contradicting each other</source>
        <translation>{count}, einander widersprechend</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>Silent on this</source>
        <translation>Schweigt dazu</translation>
    </message>
</context>
<context>
    <name>comparing</name>
    <message>
        <source>Refining…</source>
        <translation>Wird verfeinert …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>Your note: {note}</source>
        <translation>Ihre Notiz: {note}</translation>
    </message>
    <message>
        <source>You ruled: {verdict}</source>
        <translation>Ihre Entscheidung: {verdict}</translation>
    </message>
    <message>
        <source>You dismissed this evidence</source>
        <translation>Sie haben diese Belege verworfen</translation>
    </message>
    <message>
        <source>You linked these passages</source>
        <translation>Sie haben diese Stellen verbunden</translation>
    </message>
    <message>
        <source>You unlinked these passages</source>
        <translation>Sie haben diese Stellen getrennt</translation>
    </message>
    <message>
        <source>You ruled</source>
        <translation>Ihre Entscheidung</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>Westlich</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Length of time</source>
        <translation>Zeitdauer</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>The values differ, but it is not certain that they are about the same thing.</source>
        <translation>Die Werte weichen ab, doch ist nicht sicher, dass sie dieselbe Sache meinen.</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>One says</source>
        <translation>Der eine sagt</translation>
    </message>
    <message>
        <source>The other says</source>
        <translation>Der andere sagt</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>How sure a finding is, or that two passages say the same</source>
        <translation>Wie sicher ein Befund ist oder dass zwei Stellen dasselbe sagen</translation>
    </message>
    <message>
        <source>Your ruling</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Possible contradiction</source>
        <translation>Möglicher Widerspruch</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Einzig</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>von Ihnen verbunden</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>{kind}: {check}</source>
        <translation>{kind}: {check}</translation>
    </message>
    <message>
        <source>nobody else says it</source>
        <translation>niemand sonst sagt es</translation>
    </message>
    <message>
        <source>{article} says: {text}</source>
        <translation>{article} sagt: {text}</translation>
    </message>
    <message>
        <source>{one} against {other}</source>
        <translation>{one} gegen {other}</translation>
    </message>
    <message>
        <source>the model&apos;s word</source>
        <translation>laut Modell</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Something went wrong inside Crossread: {error}</source>
        <translation>In Crossread ist etwas schiefgegangen: {error}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
</context>
<context>
    <name>losses</name>
    <message>
        <source>your rulings</source>
        <translation>Ihre Entscheidungen</translation>
    </message>
    <message>
        <source>your notes</source>
        <translation>Ihre Notizen</translation>
    </message>
    <message>
        <source>{count} texts that are in no file</source>
        <translation>{count} Texte, die in keiner Datei stehen</translation>
    </message>
    <message>
        <source>the text “{title}”, which is in no file</source>
        <translation>der Text „{title}“, der in keiner Datei steht</translation>
    </message>
    <message>
        <source>the order of the articles</source>
        <translation>die Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>the titles you gave</source>
        <translation>die Titel, die Sie vergeben haben</translation>
    </message>
    <message>
        <source>which articles were added, taken away or read again</source>
        <translation>welche Artikel dazukamen, entfernt oder neu gelesen wurden</translation>
    </message>
</context>
<context>
    <name>overtaking</name>
    <message>
        <source>“{name}” was changed after it was opened or saved in this window.</source>
        <translation>„{name}“ wurde geändert, nachdem die Datei in diesem Fenster geöffnet oder gespeichert wurde.</translation>
    </message>
    <message>
        <source>Another window or program has written it. What it added, such as rulings and notes, is lost if you replace the file; in a file of its own this comparison is safe as well.</source>
        <translation>Ein anderes Fenster oder Programm hat sie geschrieben. Was es hinzufügte, etwa Urteile und Notizen, geht verloren, wenn Sie die Datei ersetzen; in einer eigenen Datei ist auch dieser Vergleich sicher.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Faktenprüfung</translation>
    </message>
    <message>
        <source>Who copied whom</source>
        <translation>Wer von wem abschrieb</translation>
    </message>
    <message>
        <source>Close reading</source>
        <translation>Genaues Lesen</translation>
    </message>
    <message>
        <source>What the others leave out</source>
        <translation>Was die anderen auslassen</translation>
    </message>
    <message>
        <source>Everything in view, as Crossread starts.</source>
        <translation>Alles zu sehen, wie Crossread beginnt.</translation>
    </message>
    <message>
        <source>Only contradictions stand out, the doubtful ones too.</source>
        <translation>Nur Widersprüche treten hervor, auch die zweifelhaften.</translation>
    </message>
    <message>
        <source>Wording taken over: quotations and short passages left out, only close matches.</source>
        <translation>Übernommener Wortlaut: ohne Zitate und kurze Stellen, nur enge Übereinstimmungen.</translation>
    </message>
    <message>
        <source>Nothing left out, distant rewordings matched too.</source>
        <translation>Nichts ausgelassen, auch ferne Umformulierungen zählen.</translation>
    </message>
    <message>
        <source>Only what a single article tells stands out.</source>
        <translation>Nur was ein einziger Artikel berichtet, tritt hervor.</translation>
    </message>
</context>
<context>
    <name>quotations</name>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Words differ</source>
        <translation>Wörter weichen ab</translation>
    </message>
    <message>
        <source>Other speaker</source>
        <translation>Anderer Sprecher</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Gleiche Wörter</translation>
    </message>
    <message>
        <source>not quoted</source>
        <translation>nicht zitiert</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>In the others</source>
        <translation>In den anderen</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>A ferry hits the breakwater</source>
        <translation>Eine Fähre rammt die Mole</translation>
    </message>
    <message>
        <source>Four outlets on one accident: a wire report, a broadsheet, a tabloid and a saved page of a local site.</source>
        <translation>Vier Medien über einen Unfall: eine Agenturmeldung, eine Qualitätszeitung, ein Boulevardblatt und die gespeicherte Seite eines Lokalportals.</translation>
    </message>
    <message>
        <source>A rail strike is called</source>
        <translation>Ein Bahnstreik wird ausgerufen</translation>
    </message>
    <message>
        <source>Three outlets on a labour dispute, with quotations altered and figures, dates and outcomes that differ.</source>
        <translation>Drei Medien über einen Arbeitskampf, mit veränderten Zitaten und abweichenden Zahlen, Daten und Ergebnissen.</translation>
    </message>
    <message>
        <source>A vaccine is tested</source>
        <translation>Ein Impfstoff wird erprobt</translation>
    </message>
    <message>
        <source>Six short versions of one trial result, from the science desk to the political pages.</source>
        <translation>Sechs kurze Fassungen eines Studienergebnisses, vom Wissenschaftsressort bis zu den Politikseiten.</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>missing )</source>
        <translation>es fehlt )</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>eine Klammer ohne Gegenstück</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>Zeichenmenge ohne ]</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>nichts, was sich wiederholen ließe</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>zwei Wiederholungen hintereinander</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>\ am Ende</translation>
    </message>
    <message>
        <source>bad character range</source>
        <translation>kein Zeichenbereich</translation>
    </message>
    <message>
        <source>invalid group reference</source>
        <translation>diese Gruppe gibt es nicht</translation>
    </message>
    <message>
        <source>unknown extension</source>
        <translation>unbekannte Erweiterung nach (?</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Search for partners</source>
        <translation>Suche nach Gegenstücken</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Urteilen</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Checks for contradictions</source>
        <translation>Prüfungen auf Widersprüche</translation>
    </message>
    <message>
        <source>A check without a tick does not run.</source>
        <translation>Eine Prüfung ohne Häkchen läuft nicht.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>Patterns only</source>
        <translation>Nur Muster</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>Dyslexia-friendly</source>
        <translation>Bei Leseschwäche</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the window and the articles.</source>
        <translation>Farben des Fensters und der Artikel.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window; it changes at once if you say so, else at the next start.</source>
        <translation>Sprache des Fensters; sie wechselt auf Wunsch sofort, sonst beim nächsten Start.</translation>
    </message>
    <message>
        <source>Colours of source code</source>
        <translation>Farben von Quelltext</translation>
    </message>
    <message>
        <source>Articles that are source code are coloured as in this style.</source>
        <translation>Artikel aus Quelltext werden wie in diesem Stil gefärbt.</translation>
    </message>
    <message>
        <source>Going online</source>
        <translation>Ins Netz gehen</translation>
    </message>
    <message>
        <source>Whether pages whose addresses you drop or type may be fetched.</source>
        <translation>Ob Seiten abgerufen werden dürfen, deren Adressen Sie ablegen oder eingeben.</translation>
    </message>
    <message>
        <source>Go to the first contradiction</source>
        <translation>Zum ersten Widerspruch gehen</translation>
    </message>
    <message>
        <source>Choose the first contradiction when articles have been compared.</source>
        <translation>Den ersten Widerspruch wählen, wenn Artikel verglichen wurden.</translation>
    </message>
    <message>
        <source>Open the detail panel</source>
        <translation>Einzelheiten öffnen</translation>
    </message>
    <message>
        <source>Show the detail when a passage is chosen.</source>
        <translation>Die Einzelheiten zeigen, wenn eine Stelle gewählt wird.</translation>
    </message>
    <message>
        <source>Watch files</source>
        <translation>Dateien beobachten</translation>
    </message>
    <message>
        <source>Offer to reload an article whose file has changed.</source>
        <translation>Anbieten, einen Artikel neu zu laden, dessen Datei sich geändert hat.</translation>
    </message>
    <message>
        <source>Address of releases</source>
        <translation>Adresse der Veröffentlichungen</translation>
    </message>
    <message>
        <source>Asked for the newest version, and only when you want it; empty asks nobody.</source>
        <translation>Wird nach der neuesten Version gefragt, und nur, wenn Sie es wollen; leer wird niemand gefragt.</translation>
    </message>
    <message>
        <source>Ask for updates at the start</source>
        <translation>Beim Start nach neuer Version fragen</translation>
    </message>
    <message>
        <source>Ask that address whenever Crossread starts; it says so each time.</source>
        <translation>Bei jedem Start diese Adresse fragen; Crossread sagt es jedes Mal.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>The typeface articles are set in.</source>
        <translation>Die Schrift, in der die Artikel gesetzt sind.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Size of the articles&apos; text.</source>
        <translation>Größe des Textes der Artikel.</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Distance of the lines, in line heights.</source>
        <translation>Abstand der Zeilen, in Zeilenhöhen.</translation>
    </message>
    <message>
        <source>Widest column</source>
        <translation>Breiteste Spalte</translation>
    </message>
    <message>
        <source>Lines grow no longer than this.</source>
        <translation>Länger werden Zeilen nicht.</translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>How much of …</source>
        <translation>Wie viel von …</translation>
    </message>
    <message>
        <source>… is in {letter}</source>
        <translation>… steht in {letter}</translation>
    </message>
    <message>
        <source>{share} of {of} is in {within}: {same} in the same words, {reworded} reworded</source>
        <translation>{share} von {of} steht in {within}: {same} in gleichen Wörtern, {reworded} umformuliert</translation>
    </message>
    <message>
        <source>{left} and {right} share nothing that could be put in order.</source>
        <translation>{left} und {right} teilen nichts, was sich ordnen ließe.</translation>
    </message>
    <message>
        <source>{count} places in common, {kept} of them in the same order.</source>
        <translation>{count} gemeinsame Stellen, davon {kept} in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Contradicted: {count}.</source>
        <translation>Bestritten: {count}.</translation>
    </message>
    <message>
        <source>{left} at {across} of its article, {right} at {down}: {text}</source>
        <translation>{left} bei {across} seines Artikels, {right} bei {down}: {text}</translation>
    </message>
    <message>
        <source>{left} at {across} of its article contradicts {right} at {down}: {text}</source>
        <translation>{left} bei {across} seines Artikels widerspricht {right} bei {down}: {text}</translation>
    </message>
    <message>
        <source>the same article</source>
        <translation>derselbe Artikel</translation>
    </message>
    <message>
        <source>{share} same words</source>
        <translation>{share} gleiche Wörter</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Pairs of passages that may contradict each other, to be checked: {count}.</source>
        <translation>Paare von Stellen, die einander vielleicht widersprechen, zu prüfen: {count}.</translation>
    </message>
    <message>
        <source>Of {all} passages compared, {shared} are shared, {contradictory} contradict others and {unique} stand in one article only.</source>
        <translation>Von {all} verglichenen Stellen sind {shared} gemeinsam, {contradictory} widersprechen anderen und {unique} stehen nur in einem Artikel.</translation>
    </message>
    <message>
        <source>Left out of the comparison: {count}.</source>
        <translation>Vom Vergleich ausgenommen: {count}.</translation>
    </message>
    <message>
        <source>Ruled by you: {count}.</source>
        <translation>Von Ihnen entschieden: {count}.</translation>
    </message>
    <message>
        <source>One pair of passages contradicts each other.</source>
        <translation>Ein Paar von Stellen widerspricht einander.</translation>
    </message>
    <message>
        <source>{count} pairs of passages contradict each other.</source>
        <translation>{count} Paare von Stellen widersprechen einander.</translation>
    </message>
    <message>
        <source>No contradiction was found.</source>
        <translation>Kein Widerspruch wurde gefunden.</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Wer sagt was</translation>
    </message>
    <message>
        <source>Figures and dates</source>
        <translation>Zahlen und Daten</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>voices</name>
    <message>
        <source>Article {letter}: {title}</source>
        <translation>Artikel {letter}: {title}</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Unique</source>
        <translation>Einzig</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Shared, {how}</source>
        <translation>Gemeinsam, {how}</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>gleiche Wörter</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>fast gewiss</translation>
    </message>
    <message>
        <source>quite sure</source>
        <translation>recht sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Ortszeile</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>{verdict}, as you ruled</source>
        <translation>{verdict}, wie Sie entschieden</translation>
    </message>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>{verdict}, after you dismissed the evidence</source>
        <translation>{verdict}, nachdem Sie die Belege verworfen haben</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>{verdict}, perhaps contradicted</source>
        <translation>{verdict}, vielleicht bestritten</translation>
    </message>
    <message>
        <source>{verdict}, {confidence}</source>
        <translation>{verdict}, {confidence}</translation>
    </message>
    <message>
        <source>{id}: contradicts {others}</source>
        <translation>{id}: widerspricht {others}</translation>
    </message>
    <message>
        <source>{id}: {verdict}, with {others}</source>
        <translation>{id}: {verdict}, mit {others}</translation>
    </message>
    <message>
        <source>{id}: {verdict}</source>
        <translation>{id}: {verdict}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>Opposites</source>
        <translation>Gegensätze</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Rare words</source>
        <translation>Seltene Wörter</translation>
    </message>
    <message>
        <source>Word order</source>
        <translation>Wortfolge</translation>
    </message>
    <message>
        <source>Main fact told</source>
        <translation>Hauptaussage</translation>
    </message>
</context>
</TS>
